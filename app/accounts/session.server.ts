import { Lucia, TimeSpan } from 'lucia';
import { write } from '#db/connection.server';
import { isStorageFailure } from '#db/storage-failure';
import type { Actor } from '~/shared/actor';
import { cookieHeader, readCookie } from '~/shared/cookies.server';
import { removeExpiredDevices } from './known-device.server';
import { hashOfSecret } from './secret-code.server';
import {
  ABSOLUTE_MS,
  deleteOtherSessions,
  deleteOwnSession,
  EXTEND_AFTER_MS,
  extendSession,
  IDLE_MS,
  sessionStore,
  type PersonAttributes,
  type SessionAttributes,
} from './session-store.server';

const COOKIE = 'session';
/** The server decides when a session ends; the cookie only must not end earlier. */
const COOKIE_SECONDS = ABSOLUTE_MS / 1000;
/** Characters of the browser's own description that are kept; the longest in use are around 250. */
const USER_AGENT_LENGTH = 300;

const lucia = new Lucia<SessionAttributes, PersonAttributes>(sessionStore, {
  sessionExpiresIn: new TimeSpan(IDLE_MS, 'ms'),
  getSessionAttributes: (attributes) => attributes,
  getUserAttributes: (attributes) => attributes,
});

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia;
    UserId: number;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: PersonAttributes;
  }
}

export type RequestActor = {
  actor: Actor;
  /** The cookie's session id, not its hash; `null` for a visitor. */
  sessionId: string | null;
  /** A Set-Cookie header that removes a cookie which no longer means anything. */
  setCookie?: string;
};

/** Whether a Cookie header brings a session, standing or not: such a request is never a visitor's. */
export function hasSessionCookie(cookies: string | null | undefined): boolean {
  return readCookie(cookies, COOKIE) !== undefined;
}

/** Who sends this request. Unknown and ended sessions, and suspended people, are visitors. */
export async function actorForRequest(cookies: string | null | undefined): Promise<RequestActor> {
  const id = readCookie(cookies, COOKIE);
  if (!id) return { actor: null, sessionId: null };
  const { user, session } = await lucia.validateSession(id);
  if (!user) return { actor: null, sessionId: null, setCookie: clearingCookie() };
  await keepAlive(id, session);
  return { actor: user, sessionId: id };
}

async function keepAlive(id: string, session: SessionAttributes): Promise<void> {
  const now = new Date();
  if (now.getTime() - session.lastSeenAt.getTime() < EXTEND_AFTER_MS) return;
  try {
    await extendSession(id, session.createdAt, now);
  } catch (error) {
    // A full or locked disk stops writing, not reading: the next request extends it.
    if (!isStorageFailure(error)) throw error;
  }
}

/**
 * Signs the person in on this browser under a new id, and ends the session it had before. `place` is what
 * `placeOf` says. Returns the Set-Cookie header.
 */
export async function startSession(personId: number, request: Request, place: string | null = null): Promise<string> {
  const previous = readCookie(request.headers.get('Cookie'), COOKIE);
  if (previous) await lucia.invalidateSession(previous);
  const now = new Date();
  const userAgent = request.headers.get('User-Agent')?.slice(0, USER_AGENT_LENGTH) ?? null;
  const session = await lucia.createSession(personId, { userAgent, place, createdAt: now, lastSeenAt: now });
  return cookieHeader(COOKIE, session.id, COOKIE_SECONDS);
}

/** Signs out; returns the Set-Cookie header that removes the cookie. */
export async function endSession(sessionId: string | null): Promise<string> {
  if (sessionId) await lucia.invalidateSession(sessionId);
  return clearingCookie();
}

function clearingCookie(): string {
  return cookieHeader(COOKIE, '', 0);
}

export type SessionRow = { handle: string; userAgent: string | null; place: string | null; lastSeenAt: Date; isThisOne: boolean };

/** The person's own sessions that stand, last used first. `handle` names one without being its key. */
export async function sessionsOf(personId: number, currentId: string | null): Promise<SessionRow[]> {
  const current = currentId ? hashOfSecret(currentId) : '';
  const sessions = await lucia.getUserSessions(personId);
  return sessions.map(({ id, userAgent, place, lastSeenAt }) => ({
    handle: id,
    userAgent,
    place,
    lastSeenAt,
    isThisOne: id === current,
  }));
}

/** Ends one of the person's own sessions; returns whether there was one. */
export function endOwnSession(personId: number, handle: string): Promise<boolean> {
  return deleteOwnSession(personId, handle);
}

/** Ends all of the person's sessions but this one. */
export async function endOtherSessions(personId: number, keptId: string): Promise<void> {
  await write((tx) => deleteOtherSessions(tx, personId, keptId));
}

/** Cleans up what has ended; a job of the server calls it now and then. */
export async function removeExpiredSessions(): Promise<void> {
  await lucia.deleteExpiredSessions();
  await removeExpiredDevices();
}
