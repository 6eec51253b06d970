import { MyTabs } from '~/accounts/my-tabs';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Glyph } from '~/shared/ui/glyph';
import { Page } from '~/shared/ui/page';
import { Time } from '~/shared/ui/time';
import { placeToWrite } from '../drafts/draft-place';
import type { DraftRow } from '../drafts/draft-queries.server';
import { DueExperiments } from '../experiments/due-experiments';
import type { DueExperiment } from '../experiments/due-experiments.server';
import type { SharedRowData, TopicRowData } from '../forum-data';
import { NEW_IN_SPACE } from '../names';

export type OverviewPageProps = {
  me: { id: number; name: string };
  /** Experiments of one's own that wait to be evaluated. */
  due: DueExperiment[];
  /** Topics in which others wrote since. */
  news: TopicRowData[];
  drafts: DraftRow[];
  shared: SharedRowData[];
};

/** One's own page: what waits, what is half written and what one shared last. */
export function OverviewPage({ me, due, news, drafts, shared }: OverviewPageProps) {
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('accounts:me.hello', { name: me.name })}</h1>
          <p>{t('accounts:me.lead')}</p>
        </div>
        <div className="row">
          <ButtonLink variant="primary" icon="plus" href={links.spaces()}>
            {t('forum:overview.share')}
          </ButtonLink>
          <form method="post" action={links.signOut()} data-plain>
            <Button>{t('accounts:signOut.button')}</Button>
          </form>
        </div>
      </header>
      <MyTabs id={me.id} current="overview" />
      <DueExperiments due={due} />
      <div className="split">
        <News news={news} />
        <div>
          <Drafts drafts={drafts} />
          <Shared id={me.id} shared={shared} />
        </div>
      </div>
    </Page>
  );
}

function News({ news }: Pick<OverviewPageProps, 'news'>) {
  const { t } = useWords();
  return (
    <section aria-labelledby="news">
      <div className="section-head">
        <h2 id="news">{t('forum:overview.news')}</h2>
      </div>
      {news.length === 0 && <EmptyState title={t('forum:overview.noNews')} text={t('forum:overview.noNewsText')} />}
      {news.map((row) => (
        <article className="notif" key={row.id}>
          <Glyph space={row.spaceCode} small />
          <h3>
            <a href={links.topic(row)}>{row.title}</a>
          </h3>
          <ul role="list">
            <li className="new">
              <span className="word">{t('forum:overview.new')}</span> {t('forum:overview.replies', { count: row.newReplies })}
              <span className="sep"> · </span>
              <span className="meta">
                <Time at={row.lastActivityAt} />
              </span>
            </li>
          </ul>
        </article>
      ))}
    </section>
  );
}

function Drafts({ drafts }: Pick<OverviewPageProps, 'drafts'>) {
  const { t } = useWords();
  return (
    <section aria-labelledby="drafts">
      <div className="section-head">
        <h2 id="drafts">{t('accounts:me.drafts')}</h2>
        <a href={links.drafts()}>{t('forum:overview.allDrafts')}</a>
      </div>
      {drafts.length === 0 && <p className="soft">{t('forum:overview.noDrafts')}</p>}
      {drafts.length > 0 && (
        <ul className="keep" role="list">
          {drafts.map((draft) => (
            <DraftItem key={draft.key} draft={draft} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DraftItem({ draft }: { draft: DraftRow }) {
  const { t } = useWords();
  const { place, title, savedAt, orphanedText } = draft;
  const kind = place.kind === 'space' ? NEW_IN_SPACE[place.code] : place.kind === 'topic' ? 'forum:drafts.reply' : 'forum:drafts.edit';
  return (
    <li>
      <h3>
        <a href={orphanedText === null ? placeToWrite(place) : links.drafts()}>{title ?? t('forum:drafts.untitled')}</a>
      </h3>
      <p className="meta">
        {t(kind)} · <Time at={savedAt} />
      </p>
    </li>
  );
}

function Shared({ id, shared }: { id: number; shared: SharedRowData[] }) {
  const { t } = useWords();
  return (
    <section className="section" aria-labelledby="shared">
      <div className="section-head">
        <h2 id="shared">{t('accounts:me.contributions')}</h2>
        {shared.length > 0 && <a href={links.person(id)}>{t('forum:overview.allShared')}</a>}
      </div>
      {shared.length === 0 && <p className="soft">{t('forum:overview.nothingShared')}</p>}
      {shared.length > 0 && (
        <ul className="keep" role="list">
          {shared.map((row) => (
            <li key={row.postId}>
              <h3>
                <a href={links.post(row.postId)}>{row.title}</a>
              </h3>
              <p className="meta">
                {t('forum:overview.replies', { count: row.replyCount })} · <Time at={row.createdAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
