import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useWords } from '~/shared/i18n/words-context';

/** Milliseconds between two looks with script; without it the page loads itself anew every two seconds. */
const LOOK_EVERY_MS = 1_000;

/** How far a running import is: a capsule that fills, with the same fact in words. */
export function ImportProgress({ done, count }: { done: number; count: number }) {
  const { t } = useWords();
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return undefined;
    const timer = setTimeout(revalidate, LOOK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  return (
    <section className="max-w-[40rem]" aria-labelledby="progress">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <h2 id="progress">{t('admin:progress.title')}</h2>
      <progress className="progress" max={count} value={done} aria-labelledby="progress" />
      <p role="status">{done < count ? t('admin:progress.ready', { done, count }) : t('admin:progress.storing')}</p>
      <p className="meta mt-2">{t('admin:progress.text')}</p>
    </section>
  );
}
