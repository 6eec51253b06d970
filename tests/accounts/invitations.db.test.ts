import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import { invitation } from '#db/schema/joining';
import { auditRecord } from '#db/schema/audit';
import { acceptInvitation } from '~/accounts/accept-invitation.server';
import { INVITATION_DAYS } from '~/accounts/invitation-rules';
import { invitePerson, renewInvitation, withdrawInvitation } from '~/accounts/invite-person.server';
import { action, loader } from '~/accounts/join.route';
import { actorForRequest } from '~/accounts/session.server';
import { AppError } from '~/shared/errors/app-error';
import { anInvitation, codeIn, cookieIn, GOOD_PASSWORD } from '../support/account-builders';
import { anOrganisation } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const MIRTE = { name: 'Mirte', jobTitle: 'Docent cello', discipline: 'music', password: GOOD_PASSWORD } as const;
const FORM = { name: 'Mirte', jobTitle: 'Docent cello', discipline: 'music', password: GOOD_PASSWORD };
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.catch((caught: unknown) => caught);
  if (!(error instanceof AppError)) throw new Error('nothing was refused');
  return error;
};
const later = (days: number) => new Date(Date.now() + days * 86_400_000);

describe('inviting', () => {
  it('stores only the hash of the code, outside the mail that waits', async () => {
    const { code } = await anInvitation();
    const { outbox_event: waiting, ...rest } = await dumpOfEverything();
    expect(JSON.stringify(rest)).not.toContain(code);
    expect(JSON.stringify(waiting)).toContain(code);
  });

  it('refuses an address that has an account, however it is written', async () => {
    const { code, admin, email } = await anInvitation();
    await acceptInvitation(code, MIRTE);
    const before = await dumpOfEverything();
    const again = { email, name: null, role: 'teacher', organisationId: null, language: 'nl' } as const;
    const error = await refusalOf(invitePerson(admin, again));
    expect(error).toMatchObject({ status: 422, field: 'email', key: 'accounts:invite.alreadyMember' });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('refuses an address with an open invitation, and takes it when that has ended', async () => {
    const { admin, email, id } = await anInvitation();
    const again = { email, name: null, role: 'teacher', organisationId: null, language: 'nl' } as const;
    expect(await refusalOf(invitePerson(admin, again))).toMatchObject({ field: 'email' });
    await withdrawInvitation(admin, id);
    expect((await invitePerson(admin, again)).email).toBe(email);
  });

  it('refuses an organisation that does not exist', async () => {
    const error = await refusalOf(anInvitation({ organisationId: 999 }));
    expect(error).toMatchObject({ status: 422, field: 'organisationId' });
    expect(await read().$count(invitation)).toBe(0);
  });
});

describe('accepting', () => {
  it('makes the account that was offered, and uses the invitation up', async () => {
    const { id: organisationId } = await anOrganisation();
    const { code, email, id } = await anInvitation({ role: 'moderator', organisationId, language: 'en' });
    const version = await contentVersion();
    const personId = await acceptInvitation(code, MIRTE);
    const [made] = await read().select().from(person).where(eq(person.id, personId));
    const { password: _, ...typed } = MIRTE;
    expect(made).toMatchObject({ ...typed, email, role: 'moderator', organisationId, language: 'en' });
    const [used] = await read().select().from(invitation).where(eq(invitation.id, id));
    expect(used).toMatchObject({ acceptedBy: personId, acceptedAt: expect.any(Date) });
    expect(await contentVersion()).toBeGreaterThan(version);
    const error = await refusalOf(acceptInvitation(code, { ...MIRTE, name: 'Een ander' }));
    expect(error).toMatchObject({ status: 422, key: 'accounts:join.accepted' });
  });

  it('lets one of two win who come at the same moment', async () => {
    const { code } = await anInvitation();
    const results = await Promise.allSettled([acceptInvitation(code, MIRTE), acceptInvitation(code, MIRTE)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await read().$count(person, eq(person.name, 'Mirte'))).toBe(1);
  });

  it.each([
    ['expired', 'accounts:join.expired', 422, async () => later(INVITATION_DAYS)],
    ['withdrawn', 'accounts:join.withdrawn', 422, async ({ admin, id }: Invited) => withdrawInvitation(admin, id)],
    ['renewed', 'shared:errors.notFound', 404, async ({ admin, id }: Invited) => void (await renewInvitation(admin, id))],
  ])('refuses a link that was %s', async (_, key, status, happens) => {
    const invited = await anInvitation();
    const now = (await happens(invited)) ?? new Date();
    const before = await dumpOfEverything();
    const error = await refusalOf(acceptInvitation(invited.code, MIRTE, now));
    expect(error).toMatchObject({ status, key });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('refuses the organisation’s name as a password', async () => {
    const { id: organisationId } = await anOrganisation({ name: 'Volksuniversiteit Rijnoever' });
    const { code } = await anInvitation({ organisationId });
    const error = await refusalOf(acceptInvitation(code, { ...MIRTE, password: 'rijnoever2026' }));
    expect(error).toMatchObject({ status: 422, field: 'password', key: 'accounts:password.knownWords' });
  });
});

type Invited = Awaited<ReturnType<typeof anInvitation>>;

describe('renewing and withdrawing', () => {
  it('gives a new link that works for 30 new days', async () => {
    const { admin, id } = await anInvitation();
    const { path } = await renewInvitation(admin, id, later(INVITATION_DAYS + 5));
    expect(await acceptInvitation(codeIn(path), MIRTE, later(INVITATION_DAYS * 2))).toEqual(expect.any(Number));
  });

  it.each([
    ['accepted', async ({ code }: Invited) => void (await acceptInvitation(code, MIRTE))],
    ['withdrawn', async ({ admin, id }: Invited) => withdrawInvitation(admin, id)],
  ])('does not find one that was %s', async (_, happens) => {
    const invited = await anInvitation();
    await happens(invited);
    const before = await dumpOfEverything();
    expect((await refusalOf(renewInvitation(invited.admin, invited.id))).status).toBe(404);
    expect((await refusalOf(withdrawInvitation(invited.admin, invited.id))).status).toBe(404);
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('records each act of the administrator, without the address', async () => {
    const { admin, id, email } = await anInvitation();
    await renewInvitation(admin, id);
    await withdrawInvitation(admin, id);
    const records = await read().select().from(auditRecord).where(eq(auditRecord.subjectId, id));
    const acts = records.map(({ actorId, action: act }) => [actorId, act]);
    expect(acts).toEqual(['created', 'renewed', 'withdrawn'].map((act) => [admin?.id, `invitation.${act}`]));
    expect(JSON.stringify(records)).not.toContain(email);
  });
});

describe('/join', () => {
  const look = async (code: string) => {
    const answer = await answerOf(() => loader(routeArgs(`/join/${code}`, { params: { code } })));
    return { status: answer.status, data: (await answer.json()) as { state: string; invited: unknown } };
  };

  it('greets who is invited', async () => {
    const { name: organisationName, id: organisationId } = await anOrganisation();
    const { code, email } = await anInvitation({ organisationId, name: 'Mirte' });
    const { status, data } = await look(code);
    expect(status).toBe(200);
    expect(data.invited).toEqual({ name: 'Mirte', email, organisationName });
  });

  it('tells who holds an ended link what to do, and not whose it was', async () => {
    const { admin, id, code, email } = await anInvitation();
    await withdrawInvitation(admin, id);
    const { status, data } = await look(code);
    expect([status, data.state, data.invited]).toEqual([410, 'withdrawn', null]);
    expect(JSON.stringify(data)).not.toContain(email);
    expect(await look('nooit-bestaan')).toMatchObject({ status: 404, data: { state: 'unknown' } });
  });

  it('leads from the typed code to its page', async () => {
    const { code } = await anInvitation();
    const answer = await answerOf(() => loader(routeArgs(`/join?code=+${code}+`)));
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, `/join/${code}`]);
  });

  it('gives a mistyped code back', async () => {
    const answer = await answerOf(() => loader(routeArgs('/join?code=+AB-cd%2F..+')));
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ state: 'unknown', typed: 'AB-cd/..' });
  });

  it('makes the account, signs in and welcomes', async () => {
    const { code } = await anInvitation();
    const answer = await answerOf(() => action(routeArgs(`/join/${code}`, { params: { code }, form: FORM })));
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/welcome']);
    const { actor } = await actorForRequest(cookieIn(answer.headers.get('Set-Cookie') ?? ''));
    expect(actor).toMatchObject({ name: 'Mirte', role: 'teacher' });
  });

  it('takes neither address nor role from the form', async () => {
    const { code, email } = await anInvitation();
    const form = { ...FORM, email: 'ander@oefening.example', role: 'admin', organisationId: '1' };
    await answerOf(() => action(routeArgs(`/join/${code}`, { params: { code }, form })));
    const [made] = await read().select().from(person).where(eq(person.name, 'Mirte'));
    expect(made).toMatchObject({ email, role: 'teacher', organisationId: null });
  });

  it.each([
    ['an empty name', { ...FORM, name: '   ' }, 'name'],
    ['a reversed name', { ...FORM, name: 'Mirte \u202eetriM' }, 'name'],
    ['a short password', { ...FORM, password: 'kort' }, 'password'],
    ['an unknown discipline', { ...FORM, discipline: 'koken' }, 'discipline'],
  ])('keeps what was typed after %s', async (_, form, field) => {
    const { code } = await anInvitation();
    const answer = await answerOf(() => action(routeArgs(`/join/${code}`, { params: { code }, form })));
    const { errors, values } = (await answer.json()) as { errors: object; values: Record<string, string> };
    expect(answer.status).toBe(422);
    expect(Object.keys(errors)).toEqual([field]);
    const { password: _password, ...typed } = form;
    expect(values).toEqual(typed);
    expect(await read().$count(person, eq(person.name, 'Mirte'))).toBe(0);
  });
});
