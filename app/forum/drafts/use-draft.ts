import { useRouteLoaderData } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { COPY_PREFIX } from '~/shared/forms/device-copies';
import { links } from '~/shared/links';
import type { PageFacts } from '~/shared/page-facts';
import { keepDraft, type DraftKeeper, type DraftState } from './draft-keeper';
import type { WritingStart } from '../writing';

/**
 * Saves the form as a draft while somebody types. Give `form` to the form element; `state` says when it was
 * saved last, and `note` too when that was by an answer of the server (`answeredAt`) and not by script;
 * `discard` and what `choices` hold do so without leaving the page.
 */
export function useDraft({ place, savedAt, fresh }: Pick<WritingStart, 'place' | 'savedAt' | 'fresh'>, answeredAt?: number | null) {
  const form = useRef<HTMLFormElement>(null);
  const keeper = useRef<DraftKeeper | null>(null);
  const [state, setState] = useState<DraftState>({ savedAt, failed: false });
  const personId = useRouteLoaderData<PageFacts>('root')?.actor?.id;
  const start = useRef({ savedAt, fresh });
  useEffect(() => {
    if (!form.current || personId === undefined) return;
    keeper.current = keepDraft({
      form: form.current,
      address: links.saveDraft(personId),
      // With the person in it: on a shared computer a text must not turn up for somebody else.
      copyKey: `${COPY_PREFIX}${personId} ${place}`,
      ...start.current,
      onChange: setState,
    });
    return () => keeper.current?.stop();
  }, [place, personId]);
  const discard = useCallback(() => void keeper.current?.discard(), []);
  const choices = useMemo(
    () => ({
      onRestore: () => void keeper.current?.restore(),
      onSwap: () => keeper.current?.swap(),
      onDropOther: () => keeper.current?.dropOther(),
    }),
    [],
  );
  const note: DraftState = answeredAt && !state.savedAt && !state.failed ? { savedAt: answeredAt, failed: false } : state;
  return { form, state, note, discard, choices };
}
