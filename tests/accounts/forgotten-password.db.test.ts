import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/listeners.server';
import { read, write } from '#db/connection.server';
import { passwordReset, person } from '#db/schema/accounts';
import { outboxEvent } from '#db/schema/shared';
import { askReset } from '~/accounts/recovery/ask-reset.server';
import { action as forgot } from '~/accounts/recovery/forgot-password.route';
import { forgetResets, RESETS_PER_ADDRESS, RESETS_PER_CLIENT } from '~/accounts/recovery/recovery-limits.server';
import { action as reset, loader as resetPage } from '~/accounts/recovery/reset-password.route';
import { setForgottenPassword } from '~/accounts/recovery/set-forgotten-password.server';
import { actorForRequest, sessionsOf } from '~/accounts/session.server';
import { signIn } from '~/accounts/sign-in.server';
import { deliverNext } from '~/shared/outbox/deliver.server';
import { aMember, cookieIn, GOOD_PASSWORD, sessionCookie } from '../support/account-builders';
import { useFreshDatabase } from '../support/database';
import { readable, startMailServer } from '../support/mail-server';
import { answerOf, routeArgs } from '../support/requests';
import { recordStatements } from '../support/statements';

useFreshDatabase();

const NEW_PASSWORD = 'een andere lange zin met wolken';
const CLIENT = '10.4.0.1';
const HOUR_MS = 3_600_000;

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
  process.env.ORIGIN = 'https://forum.oefening.example';
});
afterAll(() => server.stop());
beforeEach(() => {
  server.received.length = 0;
  forgetResets();
});

/** Delivers what is due within a minute: a request is looked into once its answer has left. */
async function deliverAll(): Promise<void> {
  while (await deliverNext(() => new Date(Date.now() + 60_000)));
}

const mails = () => server.received.map(({ to, source }) => ({ to, words: readable(source) }));
const codes = () => mails().flatMap(({ words }) => /\/reset-password\/([\w-]+)/.exec(words)?.[1] ?? []);

/** The code of a link that was asked for, as the mail brings it. */
async function aCode(email: string, now?: Date): Promise<string> {
  await askReset(email, CLIENT, now);
  await deliverAll();
  return codes().at(-1) ?? '';
}

const pageOf = async (token: string) => {
  const answer = await answerOf(() => resetPage(routeArgs('/reset-password', { params: { token } })));
  return [answer.status, ((await answer.json()) as { email: string | null }).email];
};

describe('asking for a new password', () => {
  it('mails a link of 128 bits or more, of which the database keeps a hash', async () => {
    const { email } = await aMember();
    const code = await aCode(email);
    expect(mails()).toMatchObject([{ to: [email], words: expect.stringContaining(`https://forum.oefening.example/reset-password/${code}`) as string }]);
    expect(code.replaceAll('-', '').length * 5).toBeGreaterThanOrEqual(128);
    const stored = JSON.stringify([await read().select().from(passwordReset), await read().select().from(outboxEvent)]);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(email);
    expect(await pageOf(code)).toEqual([200, email]);
  });

  it('answers and costs the same for known, unknown and suspended addresses', async () => {
    const known = await aMember();
    const suspended = await aMember({ suspendedAt: new Date() });
    const ask = async (email: string) => {
      const answers: unknown[] = [];
      const { texts } = await recordStatements(async () => {
        const answer = await answerOf(() => forgot(routeArgs('/forgot-password', { form: { email } })));
        answers.push(answer.status, answer.headers.get('Location'), await answer.text());
      });
      const left = (await read().select().from(outboxEvent)).map(({ kind, payload }) => [kind, Object.keys(payload).sort()]);
      await write((tx) => tx.delete(outboxEvent));
      return { answers, texts, left };
    };
    const told = [await ask('niemand@oefening.example'), await ask(known.email), await ask(suspended.email)];
    expect(told[0]?.answers).toEqual([302, '/forgot-password?sent=1', '']);
    expect(told[0]?.left).toEqual([['password.forgotten', ['code', 'email']]]);
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });

  it('waits with the mail until the answer has left', async () => {
    const { email } = await aMember();
    await askReset(email, CLIENT);
    expect(await deliverNext()).toBe(false);
    expect(mails()).toEqual([]);
    await deliverAll();
    expect(mails()).toHaveLength(1);
  });

  it('ends the links that were asked for earlier, also when those are delivered later', async () => {
    const { email } = await aMember();
    const first = await aCode(email, new Date(Date.now() - 1_000));
    await askReset(email, CLIENT, new Date(Date.now() - 500));
    const [, late] = await read().select().from(outboxEvent);
    await write((tx) => tx.update(outboxEvent).set({ dueAt: new Date('2100-01-01') }).where(eq(outboxEvent.id, late?.id ?? 0)));
    const last = await aCode(email);
    await write((tx) => tx.update(outboxEvent).set({ dueAt: new Date(0) }).where(eq(outboxEvent.id, late?.id ?? 0)));
    await deliverAll();
    expect(codes()).toEqual([first, last]);
    expect([await pageOf(first), await pageOf(last)]).toEqual([[404, null], [200, email]]);
  });

  it('mails the same link when the first time was not written down', async () => {
    const { email } = await aMember();
    await askReset(email, CLIENT);
    const [event] = await read().select().from(outboxEvent);
    await deliverAll();
    await write((tx) => tx.update(outboxEvent).set({ ...event, deliveredAt: null }));
    await deliverAll();
    expect(codes()).toHaveLength(2);
    expect(new Set(codes()).size).toBe(1);
    expect(await pageOf(codes()[0] ?? '')).toEqual([200, email]);
  });

  it('tells who is suspended so, by mail, and gives no link', async () => {
    const { email } = await aMember({ suspendedAt: new Date() });
    await aCode(email);
    expect(codes()).toEqual([]);
    expect(mails()[0]?.words).toContain('Je account is geschorst');
  });

  it('is silent about too many for one address, and says so to one place', async () => {
    const { email } = await aMember();
    for (let n = 0; n < RESETS_PER_ADDRESS + 2; n += 1) await askReset(email, `10.4.1.${n}`);
    await deliverAll();
    expect(mails().length).toBeLessThanOrEqual(RESETS_PER_ADDRESS);
    const ask = (n: number) => askReset(`wie-${n}@oefening.example`, CLIENT).catch((error: unknown) => error);
    for (let n = 0; n < RESETS_PER_CLIENT; n += 1) expect(await ask(n)).toBeUndefined();
    expect(await ask(99)).toMatchObject({ status: 429, key: 'accounts:forgot.tooMany' });
  });
});

describe('the new password', () => {
  it('signs in on this browser, ends every other session, and is told by mail', async () => {
    const member = await aMember();
    const elsewhere = await sessionCookie(member.id);
    const token = await aCode(member.email);
    const form = { newPassword: NEW_PASSWORD };
    const answer = await answerOf(() => reset(routeArgs('/reset-password', { params: { token }, form })));
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/me/security?changed=1']);
    expect((await actorForRequest(elsewhere)).actor).toBeNull();
    const here = answer.headers.getSetCookie().map(cookieIn).join('; ');
    expect((await actorForRequest(here)).actor?.id).toBe(member.id);
    expect(await sessionsOf(member.id, null)).toHaveLength(1);
    expect(await signIn({ email: member.email, password: NEW_PASSWORD }, CLIENT)).toBe(member.id);
    await expect(signIn({ email: member.email, password: GOOD_PASSWORD }, '10.4.0.9')).rejects.toMatchObject({ status: 422 });
    await deliverAll();
    expect(mails().at(-1)?.words).toContain('Subject: Je wachtwoord voor Estafette is gewijzigd');
    expect(mails().at(-1)?.words).toContain('/forgot-password');
  });

  it('is set once, also by two at the same moment', async () => {
    const { email, id } = await aMember();
    const code = await aCode(email);
    const both = await Promise.allSettled([setForgottenPassword(code, NEW_PASSWORD), setForgottenPassword(code, `${NEW_PASSWORD} twee`)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(setForgottenPassword(code, NEW_PASSWORD)).rejects.toMatchObject({ status: 422, key: 'accounts:reset.over' });
    expect(await pageOf(code)).toEqual([410, null]);
    const [stored] = await read().select().from(person).where(eq(person.id, id));
    expect(stored?.passwordHash).toMatch(/^\$argon2id/);
  });

  it('is not set after an hour, with an unknown code, or with a password that is no good', async () => {
    const { email } = await aMember();
    const code = await aCode(email);
    const wrong = (token: string, password: string, now?: Date) => setForgottenPassword(token, password, now).catch((error: unknown) => error);
    expect(await wrong(code, NEW_PASSWORD, new Date(Date.now() + HOUR_MS))).toMatchObject({ status: 422, key: 'accounts:reset.over' });
    expect(await wrong('abcdef-abcdef', NEW_PASSWORD)).toMatchObject({ status: 404 });
    expect(await wrong(code, 'kort')).toMatchObject({ status: 422, field: 'newPassword' });
    expect(await pageOf(code)).toEqual([200, email]);
    expect(await pageOf('abcdef-abcdef')).toEqual([404, null]);
  });

  it('is not set by who was suspended meanwhile', async () => {
    const { email, id } = await aMember();
    const code = await aCode(email);
    await write((tx) => tx.update(person).set({ suspendedAt: new Date() }).where(eq(person.id, id)));
    await expect(setForgottenPassword(code, NEW_PASSWORD)).rejects.toMatchObject({ status: 403 });
  });
});
