import { useRouteLoaderData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { COPY_PREFIX } from '~/shared/forms/device-copies';
import { links } from '~/shared/links';
import type { PageFacts } from '~/shared/page-facts';
import type { StoryStart } from './begin-writing.server';
import { keepStory, type OtherCopy, type StoryState } from './story-keeper';

/**
 * Saves the form of a case study while somebody types. Give `form` to the form element; `setQuoteRows` makes room for
 * the quotes of a copy that this device kept, and `other` is a copy that another save overtook.
 */
export function useStoryKeeper({ id, savedAt }: Pick<StoryStart, 'id' | 'savedAt'>, setQuoteRows: (rows: number) => void) {
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<StoryState>({ savedAt });
  const [other, setOther] = useState<OtherCopy | null>(null);
  const personId = useRouteLoaderData<PageFacts>('root')?.actor?.id;
  const start = useRef({ savedAt, setQuoteRows });
  useEffect(() => {
    if (!form.current || personId === undefined) return;
    return keepStory({
      form: form.current,
      address: links.saveCaseStudy(personId),
      // With the person in it: on a shared computer a text must not turn up for somebody else.
      copyKey: `${COPY_PREFIX}${personId} case-study ${id ?? 'new'}`,
      savedAt: start.current.savedAt,
      onChange: setState,
      onOther: setOther,
      onFill: (fields, done) => {
        const rows = Object.keys(fields).filter((name) => /^quote-\d+-text$/.test(name)).length;
        // Not within the effect, where React cannot draw at once.
        queueMicrotask(() => {
          flushSync(() => start.current.setQuoteRows(rows));
          done();
        });
      },
    });
  }, [id, personId]);
  return { form, state, other };
}
