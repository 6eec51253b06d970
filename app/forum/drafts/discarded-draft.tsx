import { useSearchParams } from '@remix-run/react';
import { useEffect, useRef, type FormEvent } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { UndoBar } from '~/shared/ui/undo-bar';
import type { WritingStart } from '../writing';
import type { DraftState } from './draft-keeper';
import { DISCARDED_PARAM } from './draft-place';
import { OtherVersion } from './other-version';

type DiscardedDraftProps = { writing: WritingStart; state: DraftState; onRestore: () => void; onSwap: () => void; onDropOther: () => void };

/** Above a form to write in: what became of its draft, when there is something to choose. */
export function DraftChoices(props: DiscardedDraftProps) {
  const { other } = props.state;
  return (
    <>
      {other && <OtherVersion version={other} onSwap={props.onSwap} onDrop={props.onDropOther} />}
      <DiscardedDraft {...props} />
    </>
  );
}

/** Says that the draft was thrown away, and puts it back. */
function DiscardedDraft({ writing, state, onRestore }: DiscardedDraftProps) {
  const [search] = useSearchParams();
  const bar = useRef<HTMLDivElement>(null);
  const justNow = state.discarded ?? false;
  useEffect(() => {
    // The button that was pressed is gone; the one that takes it back is the next thing somebody may want.
    if (justNow) bar.current?.querySelector('button')?.focus();
  }, [justNow]);
  const arrived = writing.hasDiscarded && search.get(DISCARDED_PARAM) === writing.place;
  if (!justNow && !(arrived && state.savedAt === null)) return null;
  const restore = (event: FormEvent) => {
    event.preventDefault();
    onRestore();
  };
  return (
    <div ref={bar}>
      <DiscardedBar place={writing.place} onSubmit={restore} />
    </div>
  );
}

type DiscardedBarProps = { place: string; from?: 'list'; onSubmit?: (event: FormEvent) => void };

/** "Concept weggegooid. Zet terug" */
export function DiscardedBar({ place, from, onSubmit }: DiscardedBarProps) {
  const { t } = useWords();
  const fields = { intent: 'restore', place, ...(from ? { from } : {}) };
  return <UndoBar message={t('forum:drafts.discarded')} action={links.saveDraft()} fields={fields} onSubmit={onSubmit} />;
}
