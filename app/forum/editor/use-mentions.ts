import { useEffect, useState } from 'react';
import { links } from '~/shared/links';

export type Suggested = { id: number; name: string; about: string };

/** Milliseconds without typing before names are looked up. */
const PAUSE_MS = 200;

export type Mentions = {
  listId: string;
  people: Suggested[];
  active: number;
  /** The id of the chosen option; absent while there is no list. */
  activeId: string | undefined;
  pick: (person: Suggested) => void;
  /** True when the key was for the list. */
  onKey: (event: KeyboardEvent) => boolean;
};

/** Names for what is typed after an `@`, with the keys that choose among them. `name` is null when nobody is meant. */
export function useMentions(name: string | null, fieldId: string, onPick: (person: Suggested) => void): Mentions {
  const [found, setFound] = useState<{ name: string; people: Suggested[] }>({ name: '', people: [] });
  const [active, setActive] = useState(0);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  useEffect(() => {
    if (name === null) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void findPeople(name, fieldId, stop.signal).then((people) => {
        if (stop.signal.aborted) return;
        setFound({ name, people });
        setActive(0);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [name, fieldId]);
  const isOpen = name !== null && closedAt !== name && name.startsWith(found.name) && found.name !== '';
  const people = isOpen ? found.people : [];
  const listId = `${fieldId}-people`;
  const pick = (person: Suggested) => {
    setFound({ name: '', people: [] });
    onPick(person);
  };
  const onKey = (event: KeyboardEvent) => {
    const person = people[active];
    if (!person) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + people.length) % people.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(person);
    else if (event.key === 'Escape') setClosedAt(name);
    else return false;
    return true;
  };
  const activeId = people.length > 0 ? `${listId}-${active}` : undefined;
  return { listId, people, active, activeId, pick, onKey };
}

async function findPeople(name: string, fieldId: string, signal: AbortSignal): Promise<Suggested[]> {
  try {
    const field = document.getElementById(fieldId);
    const place = field instanceof HTMLTextAreaElement ? field.form?.elements.namedItem('place') : null;
    const topic = place instanceof HTMLInputElement ? place.value : '';
    const answer = await fetch(links.suggestedPeople(name, topic), { signal });
    return answer.ok ? ((await answer.json()) as Suggested[]) : [];
  } catch {
    // Aborted by the next letter, or no network: a name can be typed without a list as well.
    return [];
  }
}
