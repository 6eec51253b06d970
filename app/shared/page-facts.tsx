import { createContext, useContext } from 'react';
import type { Theme } from '#db/codes';
import type { Role } from '#db/codes';
import type { Language } from './i18n/language';

/** Who reads the page, as its frame needs to know. */
export type Reader = { id: number; name: string; role: Role; pictureName: string | null } | null;

/** What the frame of every page depends on. */
export type PageFacts = {
  actor: Reader;
  language: Language;
  theme: Theme | null;
  /** IANA name; absent: as the clock on a Dutch wall. */
  timeZone?: string | null;
  /** Case studies that wait for this moderator. */
  waiting?: number;
};

/** The same facts straight from the request: for the page that is shown when no loader could answer. */
export type ServerFacts = PageFacts & { nonce: string };

const ServerFactsContext = createContext<ServerFacts | null>(null);
export const ServerFactsProvider = ServerFactsContext.Provider;

/** What the server knew of the request; `null` in the browser. */
export function useServerFacts(): ServerFacts | null {
  return useContext(ServerFactsContext);
}
