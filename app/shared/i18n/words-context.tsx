import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Language } from './language';
import { TIME_ZONE } from './format';
import { onMoreWords, wordsFetched } from './missing-words';
import { translator, type T } from './translator';

/** `timeZone`: where the reader's clock hangs. */
export type WordsValue = { t: T; language: Language; timeZone: string };

type WordsProviderProps = { language: Language; timeZone?: string | null; children: ReactNode };

const WordsContext = createContext<WordsValue | null>(null);

/** Gives every view below it the texts of one language, and the clock of whoever reads. */
export function WordsProvider({ language, timeZone, children }: WordsProviderProps) {
  const zone = timeZone ?? TIME_ZONE;
  const fetched = useSyncExternalStore(onMoreWords, wordsFetched, wordsFetched);
  const value = useMemo(() => ({ t: translator(language), language, timeZone: zone, fetched }), [language, zone, fetched]);
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}

/** The text function, the language and the time zone of this page. Throws outside a `WordsProvider`. */
export function useWords(): WordsValue {
  const value = useContext(WordsContext);
  if (!value) throw new Error('useWords() needs a WordsProvider above it.');
  return value;
}
