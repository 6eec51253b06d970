import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { changePassword } from '~/accounts/change-password.server';
import { dropEmailChange } from '~/accounts/email-change/ask-email-change.server';
import { removePicture } from '~/accounts/profile/change-picture.server';
import { editProfile, keepPreference } from '~/accounts/edit-profile.server';
import { unansweredInvitations } from '~/accounts/invitation-queries.server';
import { invitePerson, renewInvitation, withdrawInvitation } from '~/accounts/invite-person.server';
import { memberPage } from '~/accounts/member-queries.server';
import { hashPassword } from '~/accounts/password.server';
import { isMember, type Actor } from '~/shared/actor';
import { AppError } from '~/shared/errors/app-error';
import { aMember, anInvitation, EVERYBODY, actorOf, GOOD_PASSWORD, type AnyRole } from '../support/account-builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';

useFreshDatabase();

const PROFILE = {
  name: 'Nieuwe Naam',
  jobTitle: null,
  organisationId: null,
  discipline: null,
  teaches: null,
  about: 'Ik geef viool.',
  timeZone: null,
  language: 'en',
  theme: 'dark',
} as const;
const WANTED = { email: 'nieuw@oefening.example', name: null, role: 'teacher', organisationId: null, language: 'nl' } as const;
const FROM = { sessionId: 'x' };
const NEW_PASSWORD = 'een andere lange zin met wolken';
const passwordHash = await hashPassword(GOOD_PASSWORD);

type Invited = Awaited<ReturnType<typeof anInvitation>>;
type Member = Awaited<ReturnType<typeof aMember>>;
type Act = (actor: Actor, world: { invited: Invited; other: Member }) => Promise<unknown>;

const nobody: AnyRole[] = [];
const members: AnyRole[] = ['teacher', 'moderator', 'staff', 'admin'];

/** Every change in this room, and who may make it. */
const MUTATIONS: [string, AnyRole[], Act][] = [
  ['invite somebody', ['admin'], (actor) => invitePerson(actor, WANTED)],
  ['renew an invitation', ['admin'], (actor, { invited }) => renewInvitation(actor, invited.id)],
  ['withdraw an invitation', ['admin'], (actor, { invited }) => withdrawInvitation(actor, invited.id)],
  ["edit somebody else's profile", nobody, (actor, { other }) => editProfile(actor, other.id, PROFILE)],
  ['take back their own change of address', members, (actor) => dropEmailChange(actor)],
  ['remove the own picture', members, (actor) => removePicture(actor, actor?.id ?? 1)],
  ["remove somebody else's picture", nobody, (actor, { other }) => removePicture(actor, other.id)],
  ['edit the own profile', members, (actor) => editProfile(actor, actor?.id ?? 1, PROFILE)],
  [
    "change somebody else's password",
    nobody,
    (actor, { other }) =>
      changePassword(actor, { personId: other.id, currentPassword: GOOD_PASSWORD, newPassword: NEW_PASSWORD }, FROM),
  ],
  [
    'change the own password',
    members,
    async (actor) => {
      if (actor) await write((tx) => tx.update(person).set({ passwordHash }).where(eq(person.id, actor.id)));
      return changePassword(actor, { personId: actor?.id ?? 1, currentPassword: GOOD_PASSWORD, newPassword: NEW_PASSWORD }, FROM);
    },
  ],
];

/** Every read in this room that is not for all. */
const READS: [string, AnyRole[], Act][] = [
  ['see the members', ['admin'], (actor) => memberPage(actor)],
  ['see the invitations', ['admin'], (actor) => unansweredInvitations(actor)],
];

const table = [...MUTATIONS, ...READS].flatMap(([name, may, act]) =>
  EVERYBODY.map((role) => [role, may.includes(role) ? 'may' : 'may not', name, act] as const),
);

describe('a', () => {
  it.each(table)('%s %s %s', async (role, expected, _, act) => {
    const world = { invited: await anInvitation(), other: await aMember() };
    const actor = await actorOf(role);
    const before = await dumpOfEverything();
    const error = await act(actor, world).then(
      () => undefined,
      (caught: unknown) => caught,
    );
    if (expected === 'may') {
      expect(error).toBeUndefined();
      return;
    }
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).status).toBe(403);
    expect(await dumpOfEverything()).toEqual(before);
  });

  it.each(EVERYBODY)('%s keeps a preference for nobody but themselves', async (role) => {
    const [actor, other] = [await actorOf(role), await actorOf('teacher')];
    const before = await dumpOfEverything();
    await keepPreference(actor, { language: 'en', theme: 'dark' });
    const after = await dumpOfEverything();
    const rowOf = (dump: typeof before, id?: number) => dump.person?.find((row) => String(row).startsWith(`{"id":${id},`));
    expect(rowOf(after, other?.id)).toBe(rowOf(before, other?.id));
    expect(rowOf(after, actor?.id) === rowOf(before, actor?.id)).toBe(!isMember(actor));
  });
});
