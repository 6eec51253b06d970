import { read, type Reader } from './connection.server';
import { contentVersion } from './content-version.server';

type Kept<T> = { version: number; values: Map<string, T> };

/**
 * Remembers what was found under a key for as long as nothing changed that a visitor could see. For counts over
 * everything there is: they are the same for many people, and grow with the forum. In this process only; asks the
 * database for the version each time.
 */
export function keptWhileUnchanged<T extends NonNullable<unknown>>() {
  const perConnection = new WeakMap<Reader, Kept<T>>();
  return async (key: string, find: () => Promise<T>): Promise<T> => {
    const connection = read();
    // Read before: what changes meanwhile makes the value outdated as soon as it is kept.
    const version = await contentVersion();
    let kept = perConnection.get(connection);
    if (kept?.version !== version) perConnection.set(connection, (kept = { version, values: new Map() }));
    const known = kept.values.get(key);
    if (known !== undefined) return known;
    const found = await find();
    kept.values.set(key, found);
    return found;
  };
}
