/** Repeatable choices: the same seed gives the same ones, on every machine. */
export type Chance = {
  /** From 0 to, not including, 1. */
  fraction(): number;
  /** A whole number from 0 to, not including, `limit`. */
  below(limit: number): number;
  /** Whether something happens that happens in this share of cases, from 0 to 1. */
  happens(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of the names, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
};

/** Choices by mulberry32 (Tommy Ettinger, public domain): five lines, and even enough for sample data. */
export function chance(seed: number): Chance {
  let state = seed | 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    happens: (share) => fraction() < share,
    pick(from) {
      const [first] = from;
      if (first === undefined) throw new Error('nothing to choose from');
      return from[below(from.length)] ?? first;
    },
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
      if (!found) throw new Error('nothing to choose from');
      return found[0];
    },
  };
}
