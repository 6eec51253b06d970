import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/listeners.server';
import { read, write } from '#db/connection.server';
import { emailChange, passwordReset, person } from '#db/schema/accounts';
import { outboxEvent } from '#db/schema/shared';
import { askEmailChange } from '~/accounts/email-change/ask-email-change.server';
import { action as confirm, loader as confirmPage } from '~/accounts/email-change/confirm-email.route';
import { confirmEmailChange } from '~/accounts/email-change/confirm-email-change.server';
import { withdrawEmailChange } from '~/accounts/email-change/withdraw-email-change.server';
import { action as withdraw, loader as withdrawPage } from '~/accounts/email-change/withdraw-email.route';
import { changePassword } from '~/accounts/change-password.server';
import { EMAIL_CHANGES_PER_HOUR, forgetSaves } from '~/accounts/profile-limits.server';
import { askReset } from '~/accounts/recovery/ask-reset.server';
import { forgetResets } from '~/accounts/recovery/recovery-limits.server';
import { openReset } from '~/accounts/recovery/reset-codes.server';
import { setForgottenPassword } from '~/accounts/recovery/set-forgotten-password.server';
import { action as secure } from '~/accounts/security.route';
import { actorForRequest } from '~/accounts/session.server';
import { signIn } from '~/accounts/sign-in.server';
import { deliverNext } from '~/shared/outbox/deliver.server';
import { aMember, actorOf, EVERYBODY, GOOD_PASSWORD, sessionCookie, withoutEmail } from '../support/account-builders';
import { nextNumber } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { readable, startMailServer } from '../support/mail-server';
import { answerOf, routeArgs } from '../support/requests';
import { recordStatements } from '../support/statements';

useFreshDatabase();

const DAY_MS = 86_400_000;
const SESSION = 'session';

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
  process.env.ORIGIN = 'https://forum.oefening.example';
});
afterAll(() => server.stop());
beforeEach(() => {
  server.received.length = 0;
  forgetSaves();
  forgetResets();
});

async function deliverAll(): Promise<void> {
  while (await deliverNext(() => new Date(Date.now() + 60_000)));
}

const mailsTo = (address: string) => server.received.filter(({ to }) => to[0] === address).map(({ source }) => readable(source));
const codeIn = (words = '', path = 'confirm-email') => new RegExp(`/${path}/([\\w-]+)`).exec(words)?.[1] ?? '';
const anAddress = () => `nieuw-${nextNumber()}@oefening.example`;
const emailOf = async (id: number) => (await read().select().from(person).where(eq(person.id, id)))[0]?.email;
const refusal = (work: Promise<unknown>) => work.then(() => 'nothing was refused', (error: unknown) => error);

/** A member who asked for another address, with the codes of both mails. */
async function aChange(now = new Date(), newEmail = anAddress()) {
  const member = await aMember();
  await askEmailChange(member, { personId: member.id, newEmail, currentPassword: GOOD_PASSWORD }, SESSION, now);
  await deliverAll();
  const [toNew, toOld] = [mailsTo(newEmail)[0], mailsTo(member.email)[0]];
  return { member, newEmail, toNew, toOld, code: codeIn(toNew), withdrawal: codeIn(toOld, 'withdraw-email') };
}

describe('another address', () => {
  it('is used once its link was followed, and the old one hears of it twice', async () => {
    const { member, newEmail, code, withdrawal, toOld } = await aChange();
    expect([code.length, withdrawal.length]).toEqual([30, 30]);
    expect(toOld).not.toContain(newEmail);
    expect(await emailOf(member.id)).toBe(member.email);
    const page = await answerOf(() => confirmPage(routeArgs('/confirm-email', { params: { code } })));
    expect([page.status, await page.json()]).toMatchObject([200, { state: 'open', email: newEmail }]);
    expect(await emailOf(member.id)).toBe(member.email);
    const answer = await answerOf(() => confirm(routeArgs('/confirm-email', { params: { code }, form: {} })));
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, `/confirm-email/${code}?done=1`]);
    expect(await emailOf(member.id)).toBe(newEmail);
    await deliverAll();
    expect(mailsTo(member.email)).toHaveLength(2);
    expect(await signIn({ email: newEmail, password: GOOD_PASSWORD }, '10.5.0.1')).toBe(member.id);
    const stored = JSON.stringify([await read().select().from(emailChange), await read().select().from(outboxEvent)]);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(withdrawal);
  });

  it.each(['visitor', 'teacher', 'moderator', 'staff', 'admin'] as const)('is not asked for somebody else by a %s', async (role) => {
    const other = await aMember();
    const actor = await actorOf(role);
    const before = await dumpOfEverything();
    const wanted = { personId: other.id, newEmail: anAddress(), currentPassword: GOOD_PASSWORD };
    expect(await refusal(askEmailChange(actor, wanted, SESSION))).toMatchObject({ status: 403 });
    expect(await dumpOfEverything()).toEqual(before);
    expect(EVERYBODY).toContain(role);
  });

  it.each([
    ['currentPassword', { newEmail: 'nieuw@oefening.example', currentPassword: 'niet mijn wachtwoord' }],
    ['currentPassword', { newEmail: 'nieuw@oefening.example', currentPassword: '' }],
    ['newEmail', { newEmail: 'geen adres', currentPassword: GOOD_PASSWORD }],
    ['newEmail', { newEmail: '', currentPassword: GOOD_PASSWORD }],
  ])('is refused at %s when that is wrong, and what was typed stays', async (field, typed) => {
    const member = await aMember();
    const before = await dumpOfEverything();
    const form = { intent: 'email', ...typed };
    const answer = await answerOf(() => secure(routeArgs('/me/security', { actor: withoutEmail(member), form })));
    const { errors, values } = (await answer.json()) as { errors: object; values: object };
    expect([answer.status, Object.keys(errors), values]).toEqual([422, [field], { intent: 'email', newEmail: typed.newEmail }]);
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('that has an account is told to that address alone, at the same cost', async () => {
    const [me, other] = [await aMember(), await aMember()];
    const ask = async (newEmail: string) => {
      const wanted = { personId: me.id, newEmail, currentPassword: GOOD_PASSWORD };
      const { texts } = await recordStatements(() => askEmailChange(me, wanted, SESSION));
      return texts;
    };
    const free = await ask(anAddress());
    expect(await ask(other.email)).toEqual(free);
    await deliverAll();
    const told = mailsTo(other.email)[0];
    expect(told).toContain('Met dit adres heb je er al een account');
    expect(codeIn(told)).toBe('');
    expect(mailsTo(me.email).every((words) => !words.includes(other.email))).toBe(true);
  });

  it('that was taken meanwhile stays with who has it', async () => {
    const { member, newEmail, code } = await aChange();
    await aMember({ email: newEmail });
    expect(await refusal(confirmEmailChange(code))).toMatchObject({ status: 422, key: 'accounts:email.takenMeanwhile' });
    expect(await emailOf(member.id)).toBe(member.email);
  });

  it('is confirmed once, also by two at the same moment, and not after a day', async () => {
    const { code } = await aChange();
    const both = await Promise.allSettled([confirmEmailChange(code), confirmEmailChange(code)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(confirmEmailChange(code))).toMatchObject({ status: 422, key: 'accounts:email.over' });
    const { code: late } = await aChange();
    expect(await refusal(confirmEmailChange(late, new Date(Date.now() + DAY_MS)))).toMatchObject({ status: 422 });
    expect(await refusal(confirmEmailChange('onbekend'))).toMatchObject({ status: 404 });
  });

  it('ends when another is asked for, and when the password changes', async () => {
    const { member, code } = await aChange();
    const again = anAddress();
    await askEmailChange(member, { personId: member.id, newEmail: again, currentPassword: GOOD_PASSWORD }, SESSION);
    await deliverAll();
    expect(await refusal(confirmEmailChange(code))).toMatchObject({ status: 422 });
    const change = { personId: member.id, currentPassword: GOOD_PASSWORD, newPassword: 'een andere lange zin met wolken' };
    await changePassword(member, change, { sessionId: SESSION });
    expect(await refusal(confirmEmailChange(codeIn(mailsTo(again)[0])))).toMatchObject({ status: 422 });
  });

  it('ends links to set a password that went to the old one', async () => {
    const { member, code } = await aChange();
    await askReset(member.email, '10.5.0.2');
    await deliverAll();
    const token = codeIn(mailsTo(member.email).at(-1), 'reset-password');
    await confirmEmailChange(code);
    expect(await refusal(setForgottenPassword(token, 'een andere lange zin met wolken'))).toMatchObject({ status: 422 });
  });

  it('gets no link to set a password that was under way to the old one', async () => {
    const { member, newEmail, code } = await aChange();
    const wanted = { personId: member.id, code: 'abc123', askedAt: new Date() };
    await confirmEmailChange(code);
    expect(await openReset({ ...wanted, email: member.email })).toBe(false);
    expect(await read().$count(passwordReset)).toBe(0);
    expect(await openReset({ ...wanted, email: newEmail })).toBe(true);
  });

  it('is not asked for without end', async () => {
    const me = await aMember();
    const ask = () => refusal(askEmailChange(me, { personId: me.id, newEmail: anAddress(), currentPassword: GOOD_PASSWORD }, SESSION));
    for (let n = 0; n < EMAIL_CHANGES_PER_HOUR; n += 1) expect(await ask()).toBe('nothing was refused');
    expect(await ask()).toMatchObject({ status: 429 });
  });
});

describe('the owner at the old address', () => {
  it.each([
    ['before', false],
    ['after', true],
  ])('takes it back %s it was confirmed: everybody is out, and the password opens nothing', async (_, isConfirmed) => {
    const { member, newEmail, code, withdrawal } = await aChange();
    const intruder = await sessionCookie(member.id);
    if (isConfirmed) await confirmEmailChange(code);
    const page = await answerOf(() => withdrawPage(routeArgs('/withdraw-email', { params: { code: withdrawal } })));
    expect([page.status, await page.json()]).toMatchObject([200, { state: 'open', email: member.email }]);
    const answer = await answerOf(() => withdraw(routeArgs('/withdraw-email', { params: { code: withdrawal }, form: {} })));
    expect(answer.status).toBe(302);
    expect(await emailOf(member.id)).toBe(member.email);
    expect((await actorForRequest(intruder)).actor).toBeNull();
    expect(await refusal(signIn({ email: member.email, password: GOOD_PASSWORD }, '10.5.0.3'))).toMatchObject({ status: 422 });
    expect(await refusal(confirmEmailChange(code))).toMatchObject({ status: 422 });
    await deliverAll();
    const token = mailsTo(member.email).map((words) => codeIn(words, 'reset-password')).find(Boolean) ?? '';
    expect(await setForgottenPassword(token, 'een andere lange zin met wolken')).toBe(member.id);
    expect(mailsTo(newEmail).some((words) => codeIn(words, 'reset-password') !== '')).toBe(false);
  });

  it('takes back what came after it too: those links do not give the address to who moved it on', async () => {
    const { member, newEmail, code, withdrawal } = await aChange(new Date(Date.now() - 1_000));
    await confirmEmailChange(code);
    const further = anAddress();
    await askEmailChange(member, { personId: member.id, newEmail: further, currentPassword: GOOD_PASSWORD }, SESSION);
    await deliverAll();
    await confirmEmailChange(codeIn(mailsTo(further)[0]));
    const theirs = codeIn(mailsTo(newEmail).find((words) => codeIn(words, 'withdraw-email')), 'withdraw-email');
    expect(theirs).toHaveLength(30);
    await withdrawEmailChange(withdrawal);
    expect(await emailOf(member.id)).toBe(member.email);
    const before = await dumpOfEverything();
    expect(await refusal(withdrawEmailChange(theirs))).toMatchObject({ status: 422, key: 'accounts:email.withdrawalOver' });
    expect(await dumpOfEverything()).toEqual(before);
    expect(await emailOf(member.id)).toBe(member.email);
  });

  it('can do so for a week, and once', async () => {
    const { withdrawal } = await aChange();
    const inAWeek = new Date(Date.now() + 7 * DAY_MS);
    expect(await refusal(withdrawEmailChange(withdrawal, inAWeek))).toMatchObject({ status: 422, key: 'accounts:email.withdrawalOver' });
    await withdrawEmailChange(withdrawal);
    expect(await refusal(withdrawEmailChange(withdrawal))).toMatchObject({ status: 422 });
    expect(await refusal(withdrawEmailChange('onbekend'))).toMatchObject({ status: 404 });
  });

  it('is not locked out when somebody else has the address by now', async () => {
    const { member, code, withdrawal } = await aChange();
    await confirmEmailChange(code);
    await aMember({ email: member.email });
    const before = await dumpOfEverything();
    expect(await refusal(withdrawEmailChange(withdrawal))).toMatchObject({ status: 422, key: 'accounts:email.oldTaken' });
    expect(await dumpOfEverything()).toEqual(before);
    await write((tx) => tx.delete(outboxEvent));
  });
});
