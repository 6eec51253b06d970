import { diffWordsWithSpace } from 'diff';

/** A stretch of text that stayed, came or went. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };

/**
 * Words that may differ before two texts count as wholly different: comparing takes time with the square of
 * it, and beyond this nobody reads the difference word by word.
 */
const MAX_DIFFERENCE = 500;
/** Milliseconds after which comparing stops all the same, for it holds up everybody else. */
const LONGEST_MS = 100;

/** The difference between two texts word by word; line breaks and spaces are kept. */
export function compareWords(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MAX_DIFFERENCE, timeout: LONGEST_MS });
  if (!changes) return [removed(before), added(after)];
  return changes.map((change) => {
    if (change.added) return added(change.value);
    return change.removed ? removed(change.value) : { kind: 'same', text: change.value };
  });
}

const added = (text: string): DiffPart => ({ kind: 'added', text });
const removed = (text: string): DiffPart => ({ kind: 'removed', text });
