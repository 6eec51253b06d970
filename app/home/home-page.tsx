import type { DraftRow } from '~/forum/drafts/draft-queries.server';
import type { SpaceData, TopicRowData } from '~/forum/forum-data';
import { SpaceGrid } from '~/forum/spaces/space-grid';
import { TopicRow, WaitingRow } from '~/forum/lists/topic-row';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Page } from '~/shared/ui/page';
import { Hero } from './hero';
import { HowItWorks, LeftOff } from './relay-panel';

export type HomePageProps = {
  isMember: boolean;
  spaces: SpaceData[];
  newest: TopicRowData[];
  questions: TopicRowData[];
  events: TopicRowData[];
  leftOff: TopicRowData[];
  /** What the member was writing last. */
  draft: DraftRow | null;
};

const QUESTIONS_ANCHOR = 'questions';

/** The front page: what is new, what waits, and for a member where they left off. */
export function HomePage(props: HomePageProps) {
  const { t } = useWords();
  const { isMember, spaces, questions, events, leftOff, draft } = props;
  const isUnread = spaces.some((space) => space.newCount > 0);
  const hasBeside = questions.length > 0 || events.length > 0;
  const helpHref = questions.length > 0 ? `#${QUESTIONS_ANCHOR}` : links.space('help');
  return (
    <Page>
      <Hero isMember={isMember} helpHref={helpHref}>
        {isMember ? <LeftOff topics={leftOff} draft={draft} isUnread={isUnread} /> : <HowItWorks />}
      </Hero>
      <section aria-labelledby="spaces-title">
        <div className="section-head">
          <h2 id="spaces-title">{t('home:spaces')}</h2>
          {isMember && <a href={links.following()}>{t('home:following')}</a>}
        </div>
        <SpaceGrid spaces={followedFirst(spaces)} />
      </section>
      <div className={hasBeside ? 'section split' : 'section'}>
        <JustIn {...props} />
        {hasBeside && (
          <div>
            <Questions {...props} />
            <Soon {...props} />
          </div>
        )}
      </div>
    </Page>
  );
}

/** The spaces in their order, with those that this member follows before the others. */
function followedFirst(spaces: SpaceData[]): SpaceData[] {
  return [...spaces.filter((space) => space.isFollowed), ...spaces.filter((space) => !space.isFollowed)];
}

function JustIn({ newest }: HomePageProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="newest-title">
      <div className="section-head">
        <h2 id="newest-title">{t('home:newest.title')}</h2>
      </div>
      {newest.length > 0 ? (
        <div className="topic-list">
          {newest.map((row) => (
            <TopicRow key={row.id} row={row} />
          ))}
        </div>
      ) : (
        <EmptyState
          title={t('home:newest.none')}
          text={t('home:newest.noneText')}
          action={<ButtonLink href={links.spaces()}>{t('home:newest.spaces')}</ButtonLink>}
        />
      )}
    </section>
  );
}

function Questions({ questions }: HomePageProps) {
  const { t } = useWords();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby={QUESTIONS_ANCHOR}>
      <div className="section-head">
        <h2 id={QUESTIONS_ANCHOR}>{t('home:questions.title')}</h2>
        <a href={`${links.space('help')}?sort=unanswered`}>{t('home:questions.all')}</a>
      </div>
      <div className="topic-list">
        {questions.map((row) => (
          <WaitingRow key={row.id} row={row} />
        ))}
      </div>
    </section>
  );
}

function Soon({ events, questions }: HomePageProps) {
  const { t } = useWords();
  if (events.length === 0) return null;
  return (
    <section className={questions.length > 0 ? 'section' : undefined} aria-labelledby="events-title">
      <div className="section-head">
        <h2 id="events-title">{t('home:events.title')}</h2>
        <a href={links.space('events')}>{t('home:events.all')}</a>
      </div>
      <div className="topic-list">
        {events.map((row) => (
          <TopicRow key={row.id} row={row} />
        ))}
      </div>
    </section>
  );
}
