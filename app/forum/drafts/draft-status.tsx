import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { DraftNote } from '~/shared/ui/draft-note';
import { Time } from '~/shared/ui/time';
import type { DraftState } from './draft-keeper';

type DraftStatusProps = {
  state: DraftState;
  /** When the draft was saved that the form was opened with. */
  openedWith: number | null;
};

/** Says that a draft is back, or when it was saved last; and whenever there is one, that nobody else sees it. */
export function DraftStatus({ state, openedWith }: DraftStatusProps) {
  const { t } = useWords();
  const isBack = openedWith !== null && state.savedAt === openedWith && !state.failed;
  return (
    <div>
      {isBack ? (
        <p className="meta">
          {t('forum:drafts.backBefore')} <Time at={openedWith} /> {t('forum:drafts.backAfter')}
        </p>
      ) : (
        <DraftNote savedAt={state.savedAt} failed={state.failed} onDevice={state.onDevice} signedOut={state.signedOut} />
      )}
      {state.signedOut && (
        <a className="tap" href={links.signIn()} target="_blank" rel="noopener">
          {t('forum:compose.kept.signIn')}
        </a>
      )}
      {state.savedAt !== null && !state.failed && <p className="meta">{t('forum:reply.private')}</p>}
    </div>
  );
}
