import { and, desc, eq, gt, lte, ne } from 'drizzle-orm';
import { read, write, type Tx } from '#db/connection.server';
import { person, session } from '#db/schema/accounts';
import type { SignedIn } from '~/shared/actor';
import { hashOfSecret } from './secret-code.server';
import { notSuspended } from './suspension.server';

const DAY_MS = 86_400_000;
/** A session that nobody used for 30 days ends: long enough for a teacher's summer break, on one's own device. */
export const IDLE_MS = 30 * DAY_MS;
/** However much it is used, a session ends 90 days after signing in. */
export const ABSOLUTE_MS = 90 * DAY_MS;
/** Use is written down at most once a day, so that reading stays reading. */
export const EXTEND_AFTER_MS = DAY_MS;

export type SessionAttributes = { userAgent: string | null; place: string | null; createdAt: Date; lastSeenAt: Date };
export type PersonAttributes = Omit<SignedIn, 'id'>;
type StoredSession = { id: string; userId: number; expiresAt: Date; attributes: SessionAttributes };
type StoredPerson = { id: number; attributes: PersonAttributes };

/**
 * The store that Lucia speaks to. Lucia would keep session ids as they are; here each is hashed first, so
 * that a stolen database signs nobody in.
 */
export const sessionStore = {
  /** Ended sessions and suspended people are not found, so that Lucia has nothing to delete while reading. */
  async getSessionAndUser(id: string): Promise<[StoredSession | null, StoredPerson | null]> {
    const now = new Date();
    const [row] = await read()
      .select({
        session,
        person: {
          name: person.name,
          role: person.role,
          organisationId: person.organisationId,
          language: person.language,
          theme: person.theme,
          timeZone: person.timeZone,
          pictureName: person.pictureName,
        },
      })
      .from(session)
      .innerJoin(person, eq(person.id, session.personId))
      .where(and(eq(session.idHash, hashOfSecret(id)), gt(session.expiresAt, now), notSuspended(now)));
    if (!row) return [null, null];
    return [asStored(row.session, id), { id: row.session.personId, attributes: row.person }];
  },

  /** The person's sessions, last used first. Their `id` is the hash: it can name a session, but not enter it. */
  async getUserSessions(personId: number): Promise<StoredSession[]> {
    const rows = await read()
      .select()
      .from(session)
      .where(eq(session.personId, personId))
      .orderBy(desc(session.lastSeenAt));
    return rows.map((row) => asStored(row, row.idHash));
  },

  async setSession({ id, userId, expiresAt, attributes }: StoredSession): Promise<void> {
    await write((tx) =>
      tx.insert(session).values({ ...attributes, idHash: hashOfSecret(id), personId: userId, expiresAt }),
    );
  },

  /** Lucia extends only in the second half of the period; `extendSession` does it by the day instead. */
  async updateSessionExpiration(): Promise<void> {},

  async deleteSession(id: string): Promise<void> {
    await write((tx) => tx.delete(session).where(eq(session.idHash, hashOfSecret(id))));
  },

  async deleteUserSessions(personId: number): Promise<void> {
    await write((tx) => tx.delete(session).where(eq(session.personId, personId)));
  },

  async deleteExpiredSessions(): Promise<void> {
    await write((tx) => tx.delete(session).where(lte(session.expiresAt, new Date())));
  },
};

function asStored(row: typeof session.$inferSelect, id: string): StoredSession {
  const { personId, expiresAt, userAgent, place, createdAt, lastSeenAt } = row;
  return { id, userId: personId, expiresAt, attributes: { userAgent, place, createdAt, lastSeenAt } };
}

/** Writes down that a session was used: it stays for another 30 days, and never past its 90th. */
export async function extendSession(id: string, createdAt: Date, now: Date): Promise<void> {
  const expiresAt = new Date(Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + ABSOLUTE_MS));
  await write((tx) =>
    tx.update(session).set({ expiresAt, lastSeenAt: now }).where(eq(session.idHash, hashOfSecret(id))),
  );
}

/** Ends a session of this person by its hash; returns whether there was one. */
export async function deleteOwnSession(personId: number, idHash: string): Promise<boolean> {
  const ended = await write((tx) =>
    tx
      .delete(session)
      .where(and(eq(session.idHash, idHash), eq(session.personId, personId)))
      .returning({ idHash: session.idHash }),
  );
  return ended.length > 0;
}

/** Ends every session of the person but this one. */
export async function deleteOtherSessions(tx: Tx, personId: number, keptId: string): Promise<void> {
  await tx.delete(session).where(and(eq(session.personId, personId), ne(session.idHash, hashOfSecret(keptId))));
}

/** Ends every session of the person. */
export async function deleteSessionsOf(tx: Tx, personId: number): Promise<void> {
  await tx.delete(session).where(eq(session.personId, personId));
}
