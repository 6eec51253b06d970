import { MyTabs } from '~/accounts/my-tabs';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Page } from '~/shared/ui/page';
import { Time } from '~/shared/ui/time';
import type { OwnCaseStudyData } from '../case-study-data';
import { NEXT_IN_STATE } from '../case-study-names';
import { StateChip } from '../state-chip';

/** One's own case studies, each with where it is. */
export function OwnPage({ id, stories }: { id: number; stories: OwnCaseStudyData[] }) {
  const { t } = useWords();
  return (
    <Page>
      <MyTabs id={id} current="stories" />
      <header className="page-head">
        <div>
          <h1>{t('case-studies:own.title')}</h1>
          <p>{t('case-studies:own.lead')}</p>
        </div>
        {stories.length > 0 && (
          <ButtonLink variant="primary" icon="plus" href={links.newCaseStudy()}>
            {t('case-studies:list.write')}
          </ButtonLink>
        )}
      </header>
      {stories.length === 0 ? <NoStories /> : stories.map((story) => <OwnRow key={story.id} story={story} />)}
    </Page>
  );
}

function NoStories() {
  const { t } = useWords();
  return (
    <EmptyState
      level={2}
      title={t('case-studies:own.empty.title')}
      text={t('case-studies:own.empty.text')}
      action={<ButtonLink href={links.newCaseStudy()}>{t('case-studies:list.write')}</ButtonLink>}
    />
  );
}

function OwnRow({ story }: { story: OwnCaseStudyData }) {
  const { t } = useWords();
  return (
    <article className="exp-row story-row">
      <div className="top">
        <StateChip state={story.state} />
        <span className="meta">
          {t('case-studies:own.since')} <Time at={story.stateSince} />
        </span>
      </div>
      <h2 className="text-row">
        <a href={links.caseStudyProgress(story.id)}>{story.title || t('case-studies:own.untitled')}</a>
      </h2>
      <p className="gist">{t(NEXT_IN_STATE[story.state])}</p>
      <p className="meta">
        {t('case-studies:own.touched')} <Time at={story.updatedAt} />
        {!story.isMine && <> · {t('case-studies:own.along')}</>}
      </p>
    </article>
  );
}
