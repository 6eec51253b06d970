import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { knownDevice, person, session } from '#db/schema/accounts';
import { rememberDevice } from '~/accounts/known-device.server';
import { resetPassword } from '~/accounts/reset-password.server';
import { actorForRequest } from '~/accounts/session.server';
import { signIn } from '~/accounts/sign-in.server';
import { AppError } from '~/shared/errors/app-error';
import { aMember, GOOD_PASSWORD, sessionCookie } from '../support/account-builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';

useFreshDatabase();

const NEW_PASSWORD = 'elf ganzen langs de dijk';
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.catch((caught: unknown) => caught);
  if (!(error instanceof AppError)) throw new Error('nothing was refused');
  return error;
};
const signInWith = (email: string, password: string) => signIn({ email, password }, '192.0.2.7');

describe('resetPassword', () => {
  it('lets in with the new password only, and ends every session', async () => {
    const me = await aMember();
    const other = await aMember();
    const cookie = await sessionCookie(me.id);
    await sessionCookie(me.id);
    const othersCookie = await sessionCookie(other.id);
    expect(await resetPassword({ email: me.email, password: NEW_PASSWORD })).toMatchObject({ id: me.id, name: me.name });
    expect(await read().$count(session, eq(session.personId, me.id))).toBe(0);
    const after = (held: string) => actorForRequest(held).then(({ actor }) => actor?.id);
    expect(await after(cookie)).toBeUndefined();
    expect(await after(othersCookie)).toBe(other.id);
    await expect(signInWith(me.email, GOOD_PASSWORD)).rejects.toBeInstanceOf(AppError);
    expect(await signInWith(me.email, NEW_PASSWORD)).toBe(me.id);
  });

  it('knows none of the person’s browsers any more', async () => {
    const [me, other] = [await aMember(), await aMember()];
    await write(async (tx) => [await rememberDevice(tx, me.id), await rememberDevice(tx, other.id)]);
    await resetPassword({ email: me.email, password: NEW_PASSWORD });
    expect((await read().select().from(knownDevice)).map((row) => row.personId)).toEqual([other.id]);
  });

  it('is recorded, without the password', async () => {
    const me = await aMember();
    await resetPassword({ email: me.email, password: NEW_PASSWORD });
    const records = await read().select().from(auditRecord).where(eq(auditRecord.action, 'password.reset'));
    expect(records).toMatchObject([{ actorId: null, subjectKind: 'person', subjectId: me.id }]);
    expect(JSON.stringify(await dumpOfEverything())).not.toContain(NEW_PASSWORD);
  });

  it.each([
    ['too short', 'kort'],
    ['common', 'qwertyuiop'],
    ['the own name', 'mirte de wit 1'],
  ])('refuses a password that is %s', async (_, password) => {
    const me = await aMember({ name: 'Mirte de Wit' });
    const before = await dumpOfEverything();
    expect(await refusalOf(resetPassword({ email: me.email, password }))).toMatchObject({ status: 422, field: 'password' });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('refuses an address that nobody has', async () => {
    const refusal = await refusalOf(resetPassword({ email: 'niemand@oefening.example', password: NEW_PASSWORD }));
    expect(refusal).toMatchObject({ status: 422, field: 'email' });
  });

  it('leaves a suspended account suspended, and says so', async () => {
    const me = await aMember();
    await write((tx) => tx.update(person).set({ suspendedAt: new Date() }).where(eq(person.id, me.id)));
    expect(await resetPassword({ email: me.email, password: NEW_PASSWORD })).toMatchObject({ isSuspended: true });
    await expect(signInWith(me.email, NEW_PASSWORD)).rejects.toBeInstanceOf(AppError);
  });
});
