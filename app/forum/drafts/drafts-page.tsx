import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Page } from '~/shared/ui/page';
import { Time } from '~/shared/ui/time';
import { DiscardedBar } from './discarded-draft';
import { placeToWrite, type DraftPlace } from './draft-place';
import type { DraftRow } from './draft-queries.server';
import { NEW_IN_SPACE } from '../names';

type DraftsPageProps = {
  drafts: DraftRow[];
  /** The place of the draft that was just thrown away. */
  discarded: string | null;
};

/** What somebody was still writing, with the way to go on with each. */
export function DraftsPage({ drafts, discarded }: DraftsPageProps) {
  const { t } = useWords();
  const crumbs = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: t('shared:nav.me'), href: links.me() },
  ];
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      {discarded !== null && <DiscardedBar place={discarded} from="list" />}
      <header className="page-head">
        <div>
          <h1>{t('forum:drafts.title')}</h1>
          <p>
            {t('forum:drafts.lead')} <a href={links.ownCaseStudies()}>{t('forum:drafts.stories')}</a>
          </p>
        </div>
      </header>
      {drafts.length === 0 ? <NoDrafts /> : <DraftList drafts={drafts} />}
    </Page>
  );
}

function NoDrafts() {
  const { t } = useWords();
  const action = <ButtonLink href={links.spaces()}>{t('forum:drafts.empty.action')}</ButtonLink>;
  return <EmptyState level={2} title={t('forum:drafts.empty.title')} text={t('forum:drafts.empty.text')} action={action} />;
}

function DraftList({ drafts }: { drafts: DraftRow[] }) {
  return (
    <ul className="keep" role="list">
      {drafts.map((draft) => (
        <DraftItem key={draft.key} draft={draft} />
      ))}
    </ul>
  );
}

function useKind(place: DraftPlace): string {
  const { t } = useWords();
  if (place.kind === 'space') return t(NEW_IN_SPACE[place.code]);
  return t(place.kind === 'topic' ? 'forum:drafts.reply' : 'forum:drafts.edit');
}

function DraftItem({ draft }: { draft: DraftRow }) {
  const { t } = useWords();
  const title = draft.title ?? t('forum:drafts.untitled');
  return (
    <li>
      <h2>
        {draft.orphanedText === null ? <a href={placeToWrite(draft.place)}>{title}</a> : title}
      </h2>
      <p className="meta">
        {useKind(draft.place)} · <Time at={draft.savedAt} />
      </p>
      <p className="soft">{draft.excerpt}</p>
      {draft.orphanedText !== null && (
        <details>
          <summary>{t('forum:drafts.gone')}</summary>
          <p className="whitespace-pre-wrap font-read">{draft.orphanedText}</p>
        </details>
      )}
      <form className="row" method="post" action={links.saveDraft()}>
        <input type="hidden" name="place" value={draft.key} />
        <input type="hidden" name="from" value="list" />
        {draft.orphanedText === null && (
          <ButtonLink small href={placeToWrite(draft.place)}>
            {t('forum:drafts.goOn')}
            <span className="vh">: {title}</span>
          </ButtonLink>
        )}
        <Button variant="quiet" small name="intent" value="discard">
          {t('forum:drafts.discard')}
          <span className="vh">: {title}</span>
        </Button>
      </form>
    </li>
  );
}
