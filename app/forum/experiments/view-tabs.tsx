import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';

/** Between the two views of the experiments. */
export function ViewTabs({ current }: { current: 'list' | 'board' }) {
  const { t } = useWords();
  const tabs = [
    { view: 'list', href: links.space('experiments'), label: t('forum:experiments.view.list') },
    { view: 'board', href: links.experimentBoard(), label: t('forum:experiments.view.board') },
  ];
  return (
    <nav className="tabs page-tabs" aria-label={t('forum:experiments.view.label')}>
      {tabs.map(({ view, href, label }) => (
        <a key={view} href={href} aria-current={view === current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
