import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';

/** Between the stories and the conversations about them (forum/spaces/story-tabs.tsx shows the same there). */
export function StoryTabs() {
  const { t } = useWords();
  return (
    <nav className="tabs page-tabs" aria-label={t('case-studies:list.view.label')}>
      <a href={links.caseStudies()} aria-current="page">
        {t('case-studies:list.view.stories')}
      </a>
      <a href={links.space('case-studies')}>{t('case-studies:list.view.conversations')}</a>
    </nav>
  );
}
