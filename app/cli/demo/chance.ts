/** Numbers from 0 up to 1 that are the same for the same words: the demo is the same wherever it is loaded. */
export function chanceOf(words: string): () => number {
  let state = 2_166_136_261;
  // FNV-1a to begin with, then mulberry32: small, and even enough to choose people by.
  for (const char of words) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The list in another order, by chance. */
export function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  return list
    .map((item) => ({ item, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
