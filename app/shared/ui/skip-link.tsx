import { useWords } from '~/shared/i18n/words-context';
import { MAIN_ID } from './page';

/** The first stop of the Tab key: past the menu. */
export function SkipLink() {
  const { t } = useWords();
  return (
    <a className="skip-link" href={`#${MAIN_ID}`}>
      {t('shared:nav.skip')}
    </a>
  );
}
