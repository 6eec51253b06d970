import type { Advice } from './advice-to-writers.server';
import type { StoryStart } from './begin-writing.server';

/** What the page to write a case study begins with. */
export type WritePageProps = {
  start: StoryStart;
  /** What a moderator asked of it; null of a new one. */
  advice: Advice | null;
  /** How many rows for quotes are shown at least. */
  quoteRows: number;
  /** The name of a picture that was just taken out, and can be put back. */
  removed: string | null;
};
