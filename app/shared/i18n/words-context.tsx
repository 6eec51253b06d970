import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Language } from './language';
import { translator, type T } from './translator';

export type WordsValue = { t: T; language: Language };

const WordsContext = createContext<WordsValue | null>(null);

/** Gives every view below it the texts of one language. */
export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const value = useMemo(() => ({ t: translator(language), language }), [language]);
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}

/** The text function and the language of this page. Throws outside a `WordsProvider`. */
export function useWords(): WordsValue {
  const value = useContext(WordsContext);
  if (!value) throw new Error('useWords() needs a WordsProvider above it.');
  return value;
}
