import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Page } from '~/shared/ui/page';
import { Pager } from '~/shared/ui/pager';
import { ViewTabs } from '../experiments/view-tabs';
import type { TopicRowData } from '../forum-data';
import { ActiveFilters, FilterPanel, SortForm } from '../lists/list-filters';
import { FollowButton } from '../following/follow-button';
import type { FollowState } from '../following/follow-queries.server';
import type { FilterOffer } from '../lists/filter-offer.server';
import { listPeriod } from '../lists/list-period';
import { listQuery, type ListWish } from '../lists/list-wish';
import { NEW_IN_SPACE, SPACE_COUNTS, SPACE_MATCHES } from '../names';
import { SpaceHead } from './space-head';
import type { SpaceCode } from './spaces';
import { StoryTabs } from './story-tabs';
import { TopicListRow } from '../lists/topic-row';
import { UndoDeletionOf } from '../posts/undo-deletion';

export type SpacePageProps = {
  code: SpaceCode;
  wish: ListWish;
  page: { pinned: TopicRowData[]; rows: TopicRowData[]; newer: string | null; older: string | null };
  counts: { total: number; matched: number; filters: number };
  offer: FilterOffer;
  mayPost: boolean;
  mayExport: boolean;
  isMember: boolean;
  following: FollowState;
  /** A post that was just deleted and took its topic along, when this person may put it back. */
  undo: number | null;
};

/** A space: what it is for, its filters, and one page of its topics. */
export function SpacePage(props: SpacePageProps) {
  const { t } = useWords();
  const { code, mayPost, undo, following } = props;
  return (
    <Page>
      <UndoDeletionOf postId={undo} />
      <SpaceHead code={code}>
        <div className="acts">
          {mayPost ? (
            <ButtonLink variant="primary" icon="plus" href={links.newIn(code)}>
              {t(NEW_IN_SPACE[code])}
            </ButtonLink>
          ) : (
            <WhyNoButton {...props} />
          )}
          <FollowButton block state={following} label={t('forum:following.space')} />
        </div>
      </SpaceHead>
      {code === 'experiments' && <ViewTabs current="list" />}
      {code === 'case-studies' && <StoryTabs />}
      {props.counts.total === 0 ? <EmptySpace {...props} /> : <BrowseSpace {...props} />}
    </Page>
  );
}

const WHY_NOT: Partial<Record<SpaceCode, string>> = {
  announcements: 'forum:space.whyNot.staff',
  events: 'forum:space.whyNot.staff',
};

function WhyNoButton({ code, isMember }: SpacePageProps) {
  const { t } = useWords();
  const key = isMember ? WHY_NOT[code] : 'forum:space.whyNot.visitor';
  return key ? <p className="meta">{t(key)}</p> : null;
}

function EmptySpace({ code, mayPost }: SpacePageProps) {
  const { t } = useWords();
  if (code === 'case-studies') return <NoConversations />;
  return (
    <EmptyState
      level={2}
      title={t('forum:space.empty.title')}
      text={t(mayPost ? 'forum:space.empty.text' : 'forum:space.empty.textForReader')}
      action={
        <ButtonLink href={mayPost ? links.newTopic(code) : links.spaces()}>
          {t(mayPost ? NEW_IN_SPACE[code] : 'forum:space.empty.others')}
        </ButtonLink>
      }
    />
  );
}

/** Here nobody begins: a conversation comes with its story. */
function NoConversations() {
  const { t } = useWords();
  return (
    <EmptyState
      level={2}
      title={t('forum:conversation.none.title')}
      text={t('forum:conversation.none.text')}
      action={<ButtonLink href={links.caseStudies()}>{t('forum:conversation.none.toStories')}</ButtonLink>}
    />
  );
}

function BrowseSpace(props: SpacePageProps) {
  const { t } = useWords();
  const { code, wish, page, counts, offer } = props;
  const isConversations = code === 'case-studies';
  const limited = counts.matched !== counts.total;
  const heading = limited
    ? t(isConversations ? 'forum:conversation.matched' : SPACE_MATCHES[code], { matched: counts.matched, count: counts.total })
    : t(isConversations ? 'forum:conversation.count' : SPACE_COUNTS[code], { count: counts.total });
  return (
    <div className="browse">
      <FilterPanel code={code} wish={wish} offer={offer} count={counts.filters} />
      <section aria-labelledby="list-title">
        <div className="listbar">
          <h2 id="list-title">{heading}</h2>
          <SortForm code={code} wish={wish} />
        </div>
        <ActiveFilters code={code} wish={wish} tags={offer.tags} />
        {page.pinned.length + page.rows.length > 0 ? <TopicList {...props} /> : <NothingHere {...props} />}
        {props.mayExport && <ExportForm code={code} />}
      </section>
    </div>
  );
}

function ExportForm({ code }: { code: SpaceCode }) {
  const { t } = useWords();
  return (
    <form method="post" action={links.exportSpace(code)} className="mt-6" data-plain>
      <Button variant="quiet" small>
        {t('forum:export.button')}
      </Button>
    </form>
  );
}

function TopicList({ code, wish, page }: SpacePageProps) {
  const words = useWords();
  const address = (cursor: { before?: string; after?: string }) => `${links.space(code)}${listQuery(wish, cursor)}`;
  return (
    <>
      {[...page.pinned, ...page.rows].map((row) => (
        <TopicListRow key={row.id} row={row} />
      ))}
      <Pager
        newer={page.newer === null ? null : address({ after: page.newer })}
        older={page.older === null ? null : address({ before: page.older })}
        period={listPeriod(page.rows, wish.sort, words)}
      />
    </>
  );
}

/** Nothing fits the filters, or the cursor stands past the end. */
function NothingHere({ code, wish, counts }: SpacePageProps) {
  const { t } = useWords();
  const pastEnd = counts.matched > 0;
  const href = `${links.space(code)}${pastEnd ? listQuery(wish) : ''}`;
  return (
    <div className="section">
      <EmptyState
        title={t(pastEnd ? 'forum:space.pastEnd.title' : 'forum:space.noMatch.title')}
        text={t(pastEnd ? 'forum:space.pastEnd.text' : 'forum:space.noMatch.text')}
        action={<ButtonLink href={href}>{t(pastEnd ? 'forum:space.pastEnd.start' : 'forum:space.noMatch.clear')}</ButtonLink>}
      />
    </div>
  );
}
