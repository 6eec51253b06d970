/** Bytes of forms with a file that are in memory at the same time, whoever sends them: four of the largest. */
const LARGE_BYTES = 100_000_000;

/** Bytes of all other bodies at the same time. A long post is 100 kB, and is here for some milliseconds. */
const SMALL_BYTES = 60_000_000;

/** Bytes of those from one address: forty teachers in one building who all send a long post at once hold half of it. */
const SMALL_BYTES_OF_ADDRESS = 10_000_000;

let large = 0;
let small = 0;
const byAddress = new Map<string, number>();

export type Holding = {
  /** Counts bytes that came in; false when that is more than may be held. */
  add: (bytes: number) => boolean;
  /** Takes everything back that was counted. */
  release: () => void;
};

/**
 * Counts what one request makes us hold. Senders who are slow on purpose cost memory for a minute each, and need no
 * account for that; those with a file are counted apart, so that strangers cannot keep members from sending one.
 */
export function holdBody(address: string, isLarge: boolean): Holding {
  let own = 0;
  const count = (bytes: number) => {
    own += bytes;
    if (isLarge) large += bytes;
    else {
      small += bytes;
      const all = (byAddress.get(address) ?? 0) + bytes;
      if (all > 0) byAddress.set(address, all);
      else byAddress.delete(address);
    }
  };
  return {
    add: (bytes) => {
      count(bytes);
      return isLarge ? large <= LARGE_BYTES : small <= SMALL_BYTES && (byAddress.get(address) ?? 0) <= SMALL_BYTES_OF_ADDRESS;
    },
    release: () => count(-own),
  };
}
