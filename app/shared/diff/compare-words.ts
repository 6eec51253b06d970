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
  const parts = changes.map((change): DiffPart => {
    if (change.added) return added(change.value);
    return change.removed ? removed(change.value) : { kind: 'same', text: change.value };
  });
  return grouped(parts);
}

/** Of changed words next to each other first all that went and then all that came: word by word nobody can read it. */
function grouped(parts: readonly DiffPart[]): DiffPart[] {
  const groups: DiffPart[] = [];
  let [went, came] = ['', ''];
  const flush = () => {
    if (went) groups.push(removed(went));
    if (came) groups.push(added(came));
    [went, came] = ['', ''];
  };
  for (const [index, part] of parts.entries()) {
    const isBetween = part.kind === 'same' && went !== '' && came !== '' && /^[ \t]+$/.test(part.text) && isChange(parts[index + 1]);
    if (part.kind === 'same' && !isBetween) {
      flush();
      groups.push(part);
      continue;
    }
    if (part.kind !== 'added') went += part.text;
    if (part.kind !== 'removed') came += part.text;
  }
  flush();
  return groups;
}

function isChange(part: DiffPart | undefined): boolean {
  return part !== undefined && part.kind !== 'same';
}

const added = (text: string): DiffPart => ({ kind: 'added', text });
const removed = (text: string): DiffPart => ({ kind: 'removed', text });
