import { sql } from 'drizzle-orm';
import { read, type Reader } from '#db/connection.server';
import type { Actor, SignedIn } from './actor';

type Given = Record<string, unknown>;
type Built<Row> = { execute(given?: Given): Row[] | Promise<Row[]> };
type Query<Row> = { prepare(): Built<Row> };

/** A value that is given each time: stands in a condition in the place of a number or text. */
export function given<V>(name: string): V {
  // Conditions take it as they take the value; only their types do not say so.
  return sql.placeholder(name) as unknown as V;
}

/**
 * A query that is built once for each connection and role, and then only given other values: drizzle takes longer to
 * build a query than SQLite to answer it. `build` gets an actor whose id is a place to fill in; what else depends on
 * the actor may look at their role alone.
 */
export function builtOnce<Row>(build: (db: Reader, actor: Actor) => Query<Row>) {
  const perConnection = new WeakMap<Reader, Map<string, Built<Row>>>();
  return async (actor: Actor, values: Given = {}): Promise<Row[]> => {
    const db = read();
    const known = perConnection.get(db) ?? new Map<string, Built<Row>>();
    perConnection.set(db, known);
    const shape = actor?.role ?? 'visitor';
    const query = known.get(shape) ?? build(db, withoutId(actor)).prepare();
    known.set(shape, query);
    return query.execute({ ...values, actorId: actor?.id ?? null });
  };
}

function withoutId(actor: Actor): SignedIn | null {
  return actor && { ...actor, id: given<number>('actorId') };
}
