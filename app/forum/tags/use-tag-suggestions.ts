import { useCallback, useEffect, useState } from 'react';
import { links } from '~/shared/links';

/** Milliseconds without typing before existing tags are looked up. */
const PAUSE_MS = 250;
/** Letters before there is something to look up. */
const LEAST = 2;

/** Existing tags for the last one that is typed, and how to close their list. */
export function useTagSuggestions(typed: string): [string[], () => void] {
  const [names, setNames] = useState<string[]>([]);
  const close = useCallback(() => setNames([]), []);
  useEffect(() => {
    const parts = typed.split(',').map((part) => part.trim());
    const last = parts.pop() ?? '';
    if (last.length < LEAST) return close();
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void findTags(last, stop.signal).then((found) => {
        if (!stop.signal.aborted) setNames(found.filter((name) => !parts.includes(name) && name !== last));
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, close]);
  return [names, close];
}

async function findTags(start: string, signal: AbortSignal): Promise<string[]> {
  try {
    const answer = await fetch(`${links.tags()}?q=${encodeURIComponent(start)}`, { signal });
    if (!answer.ok) return [];
    const tags = (await answer.json()) as { name: string }[];
    return tags.map((tag) => tag.name);
  } catch {
    // Aborted by the next letter, or no network: without suggestions the field works as well.
    return [];
  }
}
