import { useRouteLoaderData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { links } from '~/shared/links';
import type { PageFacts } from '~/shared/page-facts';
import { keepDraft, type DraftState } from './draft-keeper';
import type { WritingStart } from '../writing';

/**
 * Saves the form as a draft while somebody types. Give `form` to the form element; `state` says when it was
 * saved last.
 */
export function useDraft({ place, savedAt }: Pick<WritingStart, 'place' | 'savedAt'>) {
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<DraftState>({ savedAt, failed: false });
  const personId = useRouteLoaderData<PageFacts>('root')?.actor?.id;
  const firstSavedAt = useRef(savedAt);
  useEffect(() => {
    if (!form.current || personId === undefined) return;
    return keepDraft({
      form: form.current,
      address: links.saveDraft(),
      // With the person in it: on a shared computer a text must not turn up for somebody else.
      copyKey: `draft ${personId} ${place}`,
      savedAt: firstSavedAt.current,
      onChange: setState,
    });
  }, [place, personId]);
  return { form, state };
}
