import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';

/** Between the case studies and the conversations about them (case-studies/reading/view-tabs.tsx shows the same there). */
export function StoryTabs() {
  const { t } = useWords();
  return (
    <nav className="tabs page-tabs" aria-label={t('forum:conversation.view.label')}>
      <a href={links.caseStudies()}>{t('forum:conversation.view.stories')}</a>
      <a href={links.space('case-studies')} aria-current="page">
        {t('forum:conversation.view.conversations')}
      </a>
    </nav>
  );
}
