import type { Language } from './i18n/language';

/** How this forum shows itself: what its administrator chose, or our own. */
export type ForumFace = {
  /** The same in every language. */
  name: string;
  /** As `#rrggbb`; `null`: the design's own. */
  logoColour: string | null;
  /** Texts that replace those of the words files, by language and key; as they are, without parameters. */
  words: Partial<Record<Language, Readonly<Record<string, string>>>>;
};

let face: ForumFace = { name: 'Estafette', logoColour: null, words: {} };
let isOutdated = true;

/**
 * The face of the forum as this process, or this browser, last heard of it. It is the same for everybody, so it does
 * not travel with each request: the server looks before it answers (app/server/keep-face.ts), the browser takes it
 * from the page.
 */
export function forumFace(): ForumFace {
  return face;
}

/** What the forum is called, in every language. */
export function forumName(): string {
  return face.name;
}

/** From now on the forum shows itself like this. */
export function showForumFace(next: ForumFace): void {
  face = next;
  isOutdated = false;
}

/** Says that the face was changed: whoever answers next looks again. */
export function outdateForumFace(): void {
  isOutdated = true;
}

/** Whether somebody said that the face was changed, and nobody looked since. */
export function isForumFaceOutdated(): boolean {
  return isOutdated;
}
