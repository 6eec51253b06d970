import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Notice } from '~/shared/ui/notice';
import type { DueExperiment } from './due-experiments.server';

/** On one's own page: the experiments that wait to be evaluated; nothing when there are none. */
export function DueExperiments({ due }: { due: DueExperiment[] }) {
  const { t } = useWords();
  if (due.length === 0) return null;
  return (
    <section className="mb-6" aria-label={t('forum:experiments.due.title')}>
      <Notice>
        {due.map(({ id, title }) => (
          <p key={id}>
            {t('forum:experiments.due.text', { title })}{' '}
            <a href={links.experimentStatus(id, 'evaluated')}>
              {t('forum:experiments.due.action')}
              <span className="vh">: {title}</span>
            </a>
          </p>
        ))}
      </Notice>
    </section>
  );
}
