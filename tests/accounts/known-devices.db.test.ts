import { describe, expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { knownDevice } from '#db/schema/accounts';
import { changePassword } from '~/accounts/change-password.server';
import { action as join } from '~/accounts/join.route';
import { knownDeviceFor, rememberDevice } from '~/accounts/known-device.server';
import { action as secure } from '~/accounts/security.route';
import { removeExpiredSessions } from '~/accounts/session.server';
import { action as setUp } from '~/accounts/setup.route';
import { action as enter } from '~/accounts/sign-in.route';
import { signIn } from '~/accounts/sign-in.server';
import { aMember, anInvitation, aSetupCode, cookieIn, GOOD_PASSWORD, withoutEmail } from '../support/account-builders';
import { aPerson, nextNumber } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const WRONG = 'een heel ander zinnetje';
const NEW_PASSWORD = 'een andere lange zin met wolken';
const YEAR_MS = 365 * 86_400_000;

const aClient = () => `10.3.${nextNumber() % 250}.${nextNumber() % 250}`;
const tokenIn = (setCookie: string | undefined) => cookieIn(setCookie ?? '').split('=')[1] ?? '';
const deviceCookieOf = (answer: Response) => answer.headers.getSetCookie().find((one) => one.startsWith('device='));
const aKnownDevice = async (personId: number, now?: Date) =>
  tokenIn(await write((tx) => rememberDevice(tx, personId, undefined, now)));
const statusOf = (email: string, password: string, client: string, device?: string) =>
  signIn({ email, password }, client, device).then(
    () => 200,
    (error: { status?: number }) => error.status,
  );

/** Somebody else uses up what may be tried on this account, from six places. */
async function lockOut(email: string): Promise<void> {
  for (let n = 0; n < 30; n += 1) await statusOf(email, WRONG, `10.4.${nextNumber() % 250}.${n % 6}`);
}

describe('an account that strangers tried to enter too often', () => {
  it('still opens for its owner on a device that is known, and for nobody else', async () => {
    const [member, other] = [await aMember(), await aMember()];
    const [own, others] = [await aKnownDevice(member.id), await aKnownDevice(other.id)];
    await lockOut(member.email);
    const attempt = (device?: string) => statusOf(member.email, GOOD_PASSWORD, aClient(), device);
    expect(await attempt()).toBe(429);
    expect(await attempt('geraden')).toBe(429);
    expect(await attempt(others)).toBe(429);
    expect(await attempt(own)).toBe(200);
  });

  it('looks the same whether it exists or not', async () => {
    const { email } = await aMember();
    const unknown = `niemand-${nextNumber()}@oefening.example`;
    const device = await aKnownDevice((await aMember()).id);
    for (const address of [email, unknown]) {
      await lockOut(address);
      expect(await statusOf(address, WRONG, aClient(), device)).toBe(429);
    }
  });

  it('does not lock out a school either', async () => {
    const member = await aMember();
    const [school, device] = [aClient(), await aKnownDevice(member.id)];
    for (let n = 0; n < 60; n += 1) await statusOf(`verzonnen-${n}@oefening.example`, WRONG, school);
    expect(await statusOf(member.email, GOOD_PASSWORD, school)).toBe(429);
    expect(await statusOf(member.email, GOOD_PASSWORD, school, device)).toBe(200);
  });
});

describe('a known device', () => {
  it('is no way to guess without end, and leaves other devices alone', async () => {
    const { id, email } = await aMember();
    const [stolen, own] = [await aKnownDevice(id), await aKnownDevice(id)];
    for (let n = 0; n < 5; n += 1) expect(await statusOf(email, WRONG, aClient(), stolen)).toBe(422);
    expect(await statusOf(email, GOOD_PASSWORD, aClient(), stolen)).toBe(429);
    expect(await statusOf(email, GOOD_PASSWORD, aClient(), own)).toBe(200);
    expect(await statusOf(email, GOOD_PASSWORD, aClient())).toBe(200);
  });

  it('has its tries back after signing in', async () => {
    const { id, email } = await aMember();
    const device = await aKnownDevice(id);
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) expect(await statusOf(email, WRONG, aClient(), device)).toBe(422);
      expect(await statusOf(email, GOOD_PASSWORD, aClient(), device)).toBe(200);
    }
  });

  it('is one of at most ten; the oldest is forgotten', async () => {
    const [me, other] = [await aPerson(), await aPerson()];
    const now = Date.now();
    const theirs = await aKnownDevice(other.id, new Date(now - 1_000_000));
    const tokens: string[] = [];
    for (let n = 0; n < 12; n += 1) tokens.push(await aKnownDevice(me.id, new Date(now - 100_000 + n)));
    const known = await Promise.all(tokens.map((token) => knownDeviceFor(me.email, token)));
    expect(known.map((one) => one !== null)).toEqual(tokens.map((_, n) => n >= 2));
    expect(await knownDeviceFor(other.email, theirs)).not.toBeNull();
  });

  it('is known for a year, and then removed', async () => {
    const { id, email } = await aPerson();
    const now = Date.now();
    const device = await aKnownDevice(id, new Date(now - YEAR_MS + 60_000));
    const old = await aKnownDevice(id, new Date(now - YEAR_MS - 1));
    expect(await knownDeviceFor(email, device)).not.toBeNull();
    expect(await knownDeviceFor(email, old)).toBeNull();
    await removeExpiredSessions();
    expect(await read().$count(knownDevice)).toBe(1);
  });

  it('is stored as a hash alone', async () => {
    const token = await aKnownDevice((await aPerson()).id);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await dumpOfEverything())).not.toContain(token);
  });
});

describe('a browser becomes known', () => {
  const isKnown = async (email: string, answer: Response) => {
    const cookie = deviceCookieOf(answer) ?? '';
    expect(answer.status).toBe(302);
    expect(cookie).toMatch(/^device=[\w-]{43}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^session=/);
    return (await knownDeviceFor(email, tokenIn(cookie))) !== null;
  };

  it('by signing in, in place of what it was known as', async () => {
    const { email, id } = await aMember();
    const send = (cookie?: string) => {
      const args = routeArgs('/sign-in', { form: { email, password: GOOD_PASSWORD } });
      if (cookie) args.request.headers.set('Cookie', cookie);
      return answerOf(() => enter(args));
    };
    const first = await send();
    expect(await isKnown(email, first)).toBe(true);
    const second = await send(cookieIn(deviceCookieOf(first) ?? ''));
    expect(await isKnown(email, second)).toBe(true);
    expect(deviceCookieOf(second)).not.toBe(deviceCookieOf(first));
    expect((await read().select().from(knownDevice)).map((row) => row.personId)).toEqual([id]);
  });

  it('is asked for its cookie by the sign-in page', async () => {
    const { email, id } = await aMember();
    const device = await aKnownDevice(id);
    await lockOut(email);
    const send = (cookie: string) => {
      const args = routeArgs('/sign-in', { form: { email, password: GOOD_PASSWORD } });
      args.request.headers.set('Cookie', cookie);
      return answerOf(() => enter(args));
    };
    const refusal = await send('device=zomaar');
    expect([refusal.status, refusal.headers.getSetCookie()]).toEqual([429, []]);
    expect(Number(refusal.headers.get('Retry-After'))).toBeGreaterThan(3_500);
    expect((await send(`device=${device}`)).status).toBe(302);
  });

  it('by joining', async () => {
    const { code, email } = await anInvitation();
    const form = { name: 'Nieuwe Collega', jobTitle: '', discipline: '', password: GOOD_PASSWORD };
    expect(await isKnown(email, await answerOf(() => join(routeArgs(`/join/${code}`, { params: { code }, form }))))).toBe(true);
  });

  it('by setting up', async () => {
    const form = { key: await aSetupCode(), name: 'Eerste', email: 'eerste@oefening.example', password: GOOD_PASSWORD };
    expect(await isKnown(form.email, await answerOf(() => setUp(routeArgs('/setup', { form }))))).toBe(true);
  });

  it('not by a wrong password', async () => {
    const { email } = await aMember();
    const answer = await answerOf(() => enter(routeArgs('/sign-in', { form: { email, password: WRONG } })));
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([422, []]);
    expect(await read().$count(knownDevice)).toBe(0);
  });
});

describe('changing the password', () => {
  it('forgets every device of the person but this one', async () => {
    const [me, other] = [await aMember(), await aMember()];
    const [old, theirs] = [await aKnownDevice(me.id), await aKnownDevice(other.id)];
    const form = { intent: 'password', currentPassword: GOOD_PASSWORD, newPassword: NEW_PASSWORD };
    const answer = await answerOf(() => secure(routeArgs('/me/security', { actor: withoutEmail(me), form })));
    expect(answer.status).toBe(302);
    expect(await knownDeviceFor(me.email, old)).toBeNull();
    expect(await knownDeviceFor(me.email, tokenIn(deviceCookieOf(answer)))).not.toBeNull();
    expect(await knownDeviceFor(other.email, theirs)).not.toBeNull();
  });

  it('forgets none when it is refused, and is not stopped by strangers at the door', async () => {
    const me = await aMember();
    const device = await aKnownDevice(me.id);
    await lockOut(me.email);
    const change = (currentPassword: string) =>
      changePassword(me, { personId: me.id, currentPassword, newPassword: NEW_PASSWORD }, { sessionId: `s-${nextNumber()}` });
    await expect(change(WRONG)).rejects.toMatchObject({ status: 422 });
    expect(await knownDeviceFor(me.email, device)).not.toBeNull();
    expect(await change(GOOD_PASSWORD)).toMatch(/^device=/);
  });
});
