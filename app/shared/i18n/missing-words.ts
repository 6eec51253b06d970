import type { Language } from './language';
import { fetchMissingBy, knowsAll } from './translator';

type Loaders = Record<Language, () => Promise<unknown>>;

/** A key of a text as it stands in data from the server: in a refusal, or beside a field. */
const KEY = /"([a-z]+(?:-[a-z]+)*:[\w-]+(?:\.[\w-]+)*)"/g;

const listeners = new Set<() => void>();
let fetched = 0;

/**
 * Each module brings the texts that it names. What the server names (why something was refused) is fetched when it is
 * needed: before hydrating when this page shows it, else when it is first asked for.
 */
export async function prepareWords(language: Language, load: Loaders, state: unknown): Promise<void> {
  let loading: Promise<void> | undefined;
  const loadOnce = () => (loading ??= load[language]().then(tell));
  fetchMissingBy(() => void loadOnce());
  const named = [...(JSON.stringify(state) ?? '').matchAll(KEY)].map(([, key]) => key ?? '');
  if (!knowsAll(language, named)) await loadOnce();
}

function tell(): void {
  fetched += 1;
  for (const listener of listeners) listener();
}

/** Calls back when more words arrived; returns what ends that. */
export function onMoreWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** How often more words arrived: changes when texts must be read anew. */
export function wordsFetched(): number {
  return fetched;
}
