import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { person, session } from '#db/schema/accounts';
import { actorForRequest, endOwnSession, endSession, removeExpiredSessions, sessionsOf, startSession } from '~/accounts/session.server';
import { ABSOLUTE_MS, IDLE_MS } from '~/accounts/session-store.server';
import { hashOfSecret } from '~/accounts/secret-code.server';
import { cookieIn, sessionCookie, withoutEmail } from '../support/account-builders';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';

useFreshDatabase();

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const stored = async () => read().select().from(session);
const change = (columns: Partial<typeof session.$inferInsert>) => write(async (tx) => tx.update(session).set(columns));

describe('a session', () => {
  it('says who asks', async () => {
    const someone = await aPerson({ role: 'moderator', language: 'en', theme: 'dark' });
    const { actor } = await actorForRequest(await sessionCookie(someone.id));
    expect(actor).toEqual(withoutEmail(someone));
  });

  it('is stored as a hash only', async () => {
    const someone = await aPerson();
    const id = (await sessionCookie(someone.id)).split('=')[1] ?? '';
    expect(id.length).toBeGreaterThanOrEqual(40);
    expect((await stored()).map((row) => row.idHash)).toEqual([hashOfSecret(id)]);
    expect(JSON.stringify(await dumpOfEverything())).not.toContain(id);
  });

  it('cannot be entered with its hash', async () => {
    const cookie = await sessionCookie((await aPerson()).id);
    const [row] = await stored();
    const answer = await actorForRequest(cookie.replace(/=.*/, `=${row?.idHash}`));
    expect(answer.actor).toBeNull();
  });

  it('sets a cookie that scripts and other sites do not get', async () => {
    const { id } = await aPerson();
    const setCookie = await startSession(id, new Request('http://localhost/'));
    expect(setCookie).toMatch(/^session=[a-z0-9]+; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/);
  });
});

describe('signing in', () => {
  it('gives a new id and ends the session that the browser had', async () => {
    const { id } = await aPerson();
    const first = await sessionCookie(id);
    const second = await sessionCookie(id, { Cookie: first });
    expect(second).not.toBe(first);
    expect((await actorForRequest(first)).actor).toBeNull();
    expect((await actorForRequest(second)).actor?.id).toBe(id);
    expect(await stored()).toHaveLength(1);
  });

  it('never takes over an id that the browser brings', async () => {
    const { id } = await aPerson();
    const cookie = await sessionCookie(id, { Cookie: 'session=chosenbysomebodyelse' });
    expect(cookie).not.toContain('chosenbysomebodyelse');
    expect((await actorForRequest('session=chosenbysomebodyelse')).actor).toBeNull();
  });
});

describe('a visitor is', () => {
  it('who brings no cookie: nothing is set', async () => {
    expect(await actorForRequest('language=nl')).toEqual({ actor: null, sessionId: null });
    expect(await actorForRequest(null)).toEqual({ actor: null, sessionId: null });
  });

  it.each([
    ['an unknown session', async () => undefined],
    ['a session idle for 30 days', async () => change({ expiresAt: new Date(Date.now() - 1) })],
    ['a suspended person', async () => write(async (tx) => tx.update(person).set({ suspendedAt: new Date() }))],
  ])('who brings %s: the cookie is removed', async (name, happens) => {
    const cookie = name === 'an unknown session' ? 'session=abc' : await sessionCookie((await aPerson()).id);
    await happens();
    const answer = await actorForRequest(cookie);
    expect(answer.actor).toBeNull();
    expect(answer.sessionId).toBeNull();
    expect(answer.setCookie).toMatch(/^session=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/);
  });
});

describe('a session that is used', () => {
  it('writes nothing within a day', async () => {
    const cookie = await sessionCookie((await aPerson()).id);
    await change({ lastSeenAt: new Date(Date.now() - DAY_MS + 60_000) });
    const before = await dumpOfEverything();
    await actorForRequest(cookie);
    expect(await dumpOfEverything()).toEqual(before);
  });

  it.each([1, 10, 29])('stays for 30 more days when it was last used %i days ago', async (days) => {
    const cookie = await sessionCookie((await aPerson()).id);
    const then = daysAgo(days);
    await change({ createdAt: then, lastSeenAt: then, expiresAt: new Date(then.getTime() + IDLE_MS) });
    const before = Date.now();
    expect((await actorForRequest(cookie)).actor).not.toBeNull();
    const [row] = await stored();
    expect(row?.expiresAt.getTime()).toBeGreaterThanOrEqual(before + IDLE_MS);
    expect(row?.lastSeenAt.getTime()).toBeGreaterThanOrEqual(before);
  });

  it('never outlives its 90th day', async () => {
    const cookie = await sessionCookie((await aPerson()).id);
    const createdAt = daysAgo(80);
    await change({ createdAt, lastSeenAt: daysAgo(2) });
    expect((await actorForRequest(cookie)).actor).not.toBeNull();
    expect((await stored())[0]?.expiresAt).toEqual(new Date(createdAt.getTime() + ABSOLUTE_MS));
  });
});

describe('ending', () => {
  it('signs out this browser alone', async () => {
    const { id } = await aPerson();
    const [here, there] = [await sessionCookie(id), await sessionCookie(id)];
    const { sessionId } = await actorForRequest(here);
    expect(cookieIn(await endSession(sessionId))).toBe('session=');
    expect((await actorForRequest(here)).actor).toBeNull();
    expect((await actorForRequest(there)).actor?.id).toBe(id);
  });

  it("ends one's own session elsewhere, and never somebody else's", async () => {
    const [me, other] = [await aPerson(), await aPerson()];
    await sessionCookie(me.id, { 'User-Agent': 'Telefoon' });
    const theirs = await sessionCookie(other.id);
    const [mine] = await sessionsOf(me.id, null);
    const [notMine] = await sessionsOf(other.id, null);
    expect(await endOwnSession(me.id, notMine?.handle ?? '')).toBe(false);
    expect((await actorForRequest(theirs)).actor?.id).toBe(other.id);
    expect(await endOwnSession(me.id, mine?.handle ?? '')).toBe(true);
    expect(await sessionsOf(me.id, null)).toEqual([]);
  });

  it('cleans up what has ended, and nothing else', async () => {
    const [gone, stays] = [await aPerson(), await aPerson()];
    await sessionCookie(gone.id);
    await sessionCookie(stays.id);
    const past = { expiresAt: daysAgo(1) };
    await write(async (tx) => tx.update(session).set(past).where(eq(session.personId, gone.id)));
    await removeExpiredSessions();
    expect((await stored()).map((row) => row.personId)).toEqual([stays.id]);
  });
});
