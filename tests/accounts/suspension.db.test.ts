import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { person, session } from '#db/schema/accounts';
import { auditRecord } from '#db/schema/audit';
import { outboxEvent } from '#db/schema/shared';
import { changeRole } from '~/accounts/members/change-role.server';
import { editMember } from '~/accounts/members/edit-member.server';
import { exportMembers } from '~/accounts/members/export-members.server';
import { memberFacts } from '~/accounts/members/member-facts.server';
import { reactivatePerson } from '~/accounts/members/reactivate-person.server';
import { suspendPerson } from '~/accounts/members/suspend-person.server';
import { countSuspended, memberPage } from '~/accounts/member-queries.server';
import { actorForRequest } from '~/accounts/session.server';
import { signIn } from '~/accounts/sign-in.server';
import type { Actor } from '~/shared/actor';
import { type AppError } from '~/shared/errors/app-error';
import { actorOf, aMember, sessionCookie, EVERYBODY, GOOD_PASSWORD, withoutEmail } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';

useFreshDatabase();

const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
const REASON = 'Reclame, na twee waarschuwingen';

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('it was not refused'),
    (error: unknown) => error as AppError,
  );
const rowOf = async (id: number) => (await read().select().from(person).where(eq(person.id, id)))[0];

type Act = (actor: Actor, personId: number) => Promise<unknown>;
const MUTATIONS: [string, Act][] = [
  ['suspend', (actor, personId) => suspendPerson(actor, { personId, reason: REASON, until: null })],
  ['reactivate', reactivatePerson],
  ['change the role of', (actor, personId) => changeRole(actor, personId, 'moderator')],
  ['move', (actor, personId) => editMember(actor, personId, { organisationId: null, jobTitle: 'Docent cello' })],
  ['export', (actor) => exportMembers(actor, {})],
];

describe.each(EVERYBODY)('a %s', (role) => {
  it.each(MUTATIONS)(`may ${role === 'admin' ? '' : 'not '}%s somebody`, async (name, act) => {
    const { id } = await aPerson(name === 'reactivate' ? { suspendedAt: new Date() } : {});
    const actor = await actorOf(role);
    const before = await dumpOfEverything();
    if (role === 'admin') {
      await act(actor, id);
      expect(await read().$count(auditRecord)).toBe(1);
      return;
    }
    expect((await refusalOf(act(actor, id))).status).toBe(403);
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('who asks for one member', async () => {
    const { id } = await aPerson();
    const actor = await actorOf(role);
    if (role === 'admin') expect((await memberFacts(actor, id)).id).toBe(id);
    else expect((await refusalOf(memberFacts(actor, id))).status).toBe(403);
  });
});

describe('whoever is not there', () => {
  it.each(MUTATIONS.filter(([name]) => name !== 'export'))('nobody can %s', async (_, act) => {
    expect((await refusalOf(act(await actorOf('admin'), 999_999))).status).toBe(404);
  });
});

describe('a suspended person', () => {
  it('is out at once, on every device, and stays out', async () => {
    const me = await aMember();
    const cookies = [await sessionCookie(me.id), await sessionCookie(me.id)];
    for (const cookie of cookies) expect((await actorForRequest(cookie)).actor?.id).toBe(me.id);
    await suspendPerson(await actorOf('admin'), { personId: me.id, reason: REASON, until: null });
    for (const cookie of cookies) expect((await actorForRequest(cookie)).actor).toBeNull();
    expect(await read().$count(session, eq(session.personId, me.id))).toBe(0);
  });

  it('reads when signing in why and until when, and a guesser reads nothing', async () => {
    const me = await aMember();
    const until = inHours(24);
    await suspendPerson(await actorOf('admin'), { personId: me.id, reason: `${REASON}.`, until });
    const known = await refusalOf(signIn({ email: me.email, password: GOOD_PASSWORD }, '127.0.0.9'));
    expect([known.status, known.key, known.params]).toEqual([403, 'accounts:signIn.suspendedUntil', { reason: REASON, until: until.getTime() }]);
    const guessed = await refusalOf(signIn({ email: me.email, password: 'een heel ander zinnetje' }, '127.0.0.9'));
    expect([guessed.status, guessed.key]).toEqual([422, 'accounts:signIn.wrong']);
  });

  it('comes back by itself when the end has passed, without any job', async () => {
    const me = await aMember({ suspendedAt: inHours(-48), suspendedUntil: inHours(-1), suspendedReason: REASON });
    const cookie = await sessionCookie(me.id);
    expect((await actorForRequest(cookie)).actor?.id).toBe(me.id);
    expect(await signIn({ email: me.email, password: GOOD_PASSWORD }, '127.0.0.9')).toBe(me.id);
    expect(await countSuspended()).toBe(0);
    const { members } = await memberPage(await actorOf('admin'), { state: 'suspended' });
    expect(members).toEqual([]);
  });

  it('is not suspended twice by an end that has passed already', async () => {
    const { id } = await aPerson();
    const refusal = await refusalOf(suspendPerson(await actorOf('admin'), { personId: id, reason: REASON, until: inHours(-1) }));
    expect([refusal.status, refusal.field]).toEqual([422, 'until']);
    expect((await rowOf(id))?.suspendedAt).toBeNull();
  });

  it('is told by mail, and so is who may come back; nothing of it holds the reason twice', async () => {
    const me = await aMember();
    const admin = await actorOf('admin');
    await suspendPerson(admin, { personId: me.id, reason: REASON, until: null });
    await reactivatePerson(admin, me.id);
    await reactivatePerson(admin, me.id);
    const events = (await read().select().from(outboxEvent)).map(({ kind, payload }) => [kind, payload]);
    expect(events).toEqual([
      ['person.suspended', { personId: me.id }],
      ['person.reactivated', { personId: me.id }],
    ]);
    expect(await signIn({ email: me.email, password: GOOD_PASSWORD }, '127.0.0.9')).toBe(me.id);
  });
});

describe('an administrator', () => {
  it.each([
    ['suspend', (actor: Actor, id: number) => suspendPerson(actor, { personId: id, reason: REASON, until: null })],
    ['demote', (actor: Actor, id: number) => changeRole(actor, id, 'teacher')],
  ] as const)('cannot %s themselves, not even with another one there', async (_, act) => {
    await actorOf('admin');
    const me = withoutEmail(await aPerson({ role: 'admin' }));
    expect((await refusalOf(act(me, me.id))).key).toBe('accounts:denied.ownAccount');
    expect(await rowOf(me.id)).toMatchObject({ role: 'admin', suspendedAt: null });
  });

  it.each([
    ['demote', (actor: Actor, id: number) => changeRole(actor, id, 'teacher')],
    ['suspend', (actor: Actor, id: number) => suspendPerson(actor, { personId: id, reason: REASON, until: null })],
  ] as const)('and another who %s each other at the same moment leave one', async (_, act) => {
    const [one, other] = [withoutEmail(await aPerson({ role: 'admin' })), withoutEmail(await aPerson({ role: 'admin' }))];
    const outcomes = await Promise.allSettled([act(one, other.id), act(other, one.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(failed?.reason).toMatchObject({ status: 409, key: 'accounts:members.lastAdministrator' });
  });

  it('does not count as the other one while suspended', async () => {
    const gone = withoutEmail(await aPerson({ role: 'admin', suspendedAt: new Date() }));
    const last = await aPerson({ role: 'admin' });
    expect((await refusalOf(changeRole(gone, last.id, 'teacher'))).status).toBe(409);
  });
});

describe('a role', () => {
  it('holds from the next request on', async () => {
    const me = await aMember();
    const cookie = await sessionCookie(me.id);
    await changeRole(await actorOf('admin'), me.id, 'moderator');
    expect((await actorForRequest(cookie)).actor?.role).toBe('moderator');
    const [entry] = await read().select().from(auditRecord);
    expect(entry).toMatchObject({ action: 'role.changed', subjectId: me.id, details: { from: 'teacher', to: 'moderator' } });
  });
});

describe('the list of members', () => {
  const names = async (wish: Parameters<typeof memberPage>[1]) => {
    const { members, count } = await memberPage(await actorOf('admin'), wish);
    expect(count).toBe(members.length);
    return members.map(({ name }) => name);
  };

  it('is searched by part of a name or an address, whatever the capitals, and by nothing else', async () => {
    await aPerson({ name: 'Élise Maas', email: 'elise@klankhuis.example' });
    await aPerson({ name: 'Bert 100%', email: 'bert@deloods.example' });
    await aPerson({ name: 'Bert_Jan', email: 'bj@deloods.example' });
    expect(await names({ q: 'maas' })).toEqual(['Élise Maas']);
    for (const q of ['Élise', 'élise', 'ÉLISE', 'lise m']) expect(await names({ q }), q).toEqual(['Élise Maas']);
    expect(await names({ q: 'KLANKHUIS' })).toEqual(['Élise Maas']);
    expect(await names({ q: '%' })).toEqual(['Bert 100%']);
    expect(await names({ q: 't_j' })).toEqual(['Bert_Jan']);
    expect(await names({ q: "' or 1=1 --" })).toEqual([]);
  });

  it('is filtered by role, organisation, kind of organisation and state together', async () => {
    const { id } = await anOrganisation({ kind: 'music_school' });
    await aPerson({ name: 'Aat', organisationId: id, role: 'moderator' });
    await aPerson({ name: 'Bep', organisationId: id, suspendedAt: new Date() });
    await aPerson({ name: 'Cor', role: 'moderator' });
    expect(await names({ organisationId: id })).toEqual(['Aat', 'Bep']);
    expect(await names({ kind: 'music_school', state: 'active' })).toEqual(['Aat']);
    expect(await names({ kind: 'music_school', state: 'suspended' })).toEqual(['Bep']);
    expect(await names({ organisationId: 'none', role: 'moderator' })).toEqual(['Cor']);
    expect(await names({ kind: 'school' })).toEqual([]);
  });
});

describe('an export', () => {
  it('of 5,000 members holds them all, and is written down with their number', async () => {
    const values = Array.from({ length: 5_000 }, (_, n) => ({
      ...{ email: `veel-${n}@oefening.example`, name: `Lid ${n}`, role: 'teacher' as const, passwordHash: 'none' },
      ...{ language: 'nl' as const, createdAt: new Date() },
    }));
    await write(async (tx) => {
      for (let at = 0; at < values.length; at += 500) await tx.insert(person).values(values.slice(at, at + 500));
    });
    expect(await exportMembers(await actorOf('admin'), { role: 'teacher' })).toHaveLength(5_000);
    const [entry] = await read().select().from(auditRecord);
    expect(entry).toMatchObject({ action: 'members.exported', details: { count: 5_000 } });
  });
});
