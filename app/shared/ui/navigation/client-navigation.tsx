import { useWords } from '~/shared/i18n/words-context';
import { useArrival } from './use-arrival';
import { useDelegatedNavigation } from './use-delegated-navigation';

/** Navigation without page loads for a signed-in reader, and the words a screen reader hears on arrival. */
export function ClientNavigation() {
  const { t } = useWords();
  useDelegatedNavigation();
  const title = useArrival();
  return (
    <p className="vh" role="status">
      {title && t('shared:nav.arrived', { title })}
    </p>
  );
}
