import type { Language, Theme } from '#db/codes';
import type { Actor } from './actor';

/** What the server knows of a request before any loader runs. */
export type RequestContext = {
  actor: Actor;
  /** The cookie's session id, not its hash; `null` for a visitor. */
  sessionId: string | null;
  language: Language;
  /** `null`: as the device prefers. */
  theme: Theme | null;
  /** For the script tags of this answer. */
  nonce: string;
  clientAddress: string;
  requestId: string;
};

declare module '@remix-run/server-runtime' {
  // Remix's own extension point: https://remix.run/docs/en/main/guides/typescript
  interface AppLoadContext extends RequestContext {}
}
