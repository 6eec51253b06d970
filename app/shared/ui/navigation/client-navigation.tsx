import { useCallback, useEffect, useState } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { Notice } from '../notice';
import { useArrival } from './use-arrival';
import { useDelegatedNavigation } from './use-delegated-navigation';

/**
 * Navigation without page loads for a signed-in reader, the words a screen reader hears on arrival, and a notice when
 * something was asked for without a connection.
 */
export function ClientNavigation() {
  const { t } = useWords();
  const [isAway, setIsAway] = useState(false);
  useDelegatedNavigation(useCallback(() => setIsAway(true), []));
  useEffect(() => {
    const back = () => setIsAway(false);
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, []);
  const title = useArrival();
  return (
    <>
      <p className="vh" role="status">
        {title && t('shared:nav.arrived', { title })}
      </p>
      <div className="no-connection" role="status">
        {isAway && <Notice kind="warn">{t('shared:nav.noConnection')}</Notice>}
      </div>
    </>
  );
}
