import { foldName } from '~/shared/fold';

/**
 * The name that was probably meant: the only one within a few typing errors (Levenshtein distance, one in four
 * characters, three at most). `undefined` when there is none.
 */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const wanted = foldName(typed);
  const most = Math.min(3, Math.floor(wanted.length / 4));
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const folded = foldName(name);
    if (Math.abs(folded.length - wanted.length) > most) continue;
    const distance = distanceBetween(wanted, folded);
    if (distance <= most && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Levenshtein distance: the least number of letters to add, drop or replace. */
function distanceBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const replaced = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? 0;
}
