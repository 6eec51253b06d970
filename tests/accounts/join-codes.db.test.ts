import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import '~/listeners.server';
import { acceptInvitation } from '~/accounts/accept-invitation.server';
import { action, loader } from '~/accounts/join.route';
import { ASKS_PER_CLIENT, ASKS_PER_EMAIL } from '~/accounts/joining/join-limits.server';
import { createJoinCode, withdrawJoinCode } from '~/accounts/joining/manage-join-codes.server';
import { allJoinCodes } from '~/accounts/joining/join-code-queries.server';
import { codePrefix, joinCodeState, tidyJoinCode } from '~/accounts/joining/join-code';
import { invitePerson } from '~/accounts/invite-person.server';
import { read, write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { auditRecord } from '#db/schema/audit';
import { invitation, joinCode } from '#db/schema/joining';
import { outboxEvent } from '#db/schema/shared';
import type { AppError } from '~/shared/errors/app-error';
import { actorOf, aMember, EVERYBODY, GOOD_PASSWORD } from '../support/account-builders';
import { anOrganisation } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { aJoinCode, DAY_MS, linkedCode, useMailbox } from '../support/joining-builders';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();
const deliverAll = useMailbox();

const MIRTE = { name: 'Mirte', jobTitle: null, discipline: null, password: GOOD_PASSWORD };
const FORM = { name: 'Mirte', email: 'mirte@school.example' };

const look = (code: string) => answerOf(() => loader(routeArgs(`/join/${code}`, { params: { code } })));
const ask = (code: string, form: Record<string, string> = FORM, language: 'nl' | 'en' = 'nl') =>
  answerOf(() => action(routeArgs(`/join/${code}`, { params: { code }, form, language })));

/** Asks with the code, and returns what the link in the mail ends in. */
async function askedLink(code: string, email: string): Promise<string> {
  await ask(code, { name: 'Mirte', email });
  return linkedCode((await deliverAll())[0]?.words);
}

const errorOf = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => error as AppError);

describe('a code of an organisation', () => {
  it('reads well: four letters of the name and 60 random bits, without look-alikes', async () => {
    const { code } = await aJoinCode();
    expect(code).toMatch(/^[B-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(codePrefix('Het Zanghuis')).toBe('HTZN');
    expect(codePrefix('Éa')).toBe('XXXX');
    expect(tidyJoinCode(' htzn 1o2l-34i5 ')).toBe('HTZN-1021-3415');
  });

  it('opens the page on which one asks for a link, however it is typed', async () => {
    const { code, organisation } = await aJoinCode();
    const typed = await answerOf(() => loader(routeArgs(`/join?code=+${code.toLowerCase().replaceAll('-', '+')}`)));
    expect(typed.status).toBe(302);
    const answer = await look(code.toLowerCase());
    expect([answer.status, await answer.json()]).toMatchObject([200, { state: 'organisation', organisationName: organisation.name }]);
  });

  it('mails a link of their own, and that leads to an account at the organisation', async () => {
    const { id, code, organisation } = await aJoinCode();
    const answer = await ask(code);
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/join/sent']);
    expect(await read().$count(invitation)).toBe(0);
    const [mail] = await deliverAll();
    expect(mail?.to).toBe(FORM.email);
    expect(mail?.words).toContain(organisation.name);
    expect(mail?.source).toMatch(/Message-ID: <invitation-\d+@/i);
    const [invited] = await read().select().from(invitation);
    expect(invited).toMatchObject({ joinCodeId: id, invitedBy: null, role: 'teacher', organisationId: organisation.id });
    const page = (await (await look(linkedCode(mail?.words))).json()) as { invited: object };
    expect(page.invited).toEqual({ name: 'Mirte', email: FORM.email, organisationName: organisation.name });
    const personId = await acceptInvitation(linkedCode(mail?.words), MIRTE);
    const [made] = await read().select().from(person).where(eq(person.id, personId));
    expect(made).toMatchObject({ email: FORM.email, role: 'teacher', organisationId: organisation.id });
    expect((await read().select().from(joinCode))[0]?.useCount).toBe(1);
  });

  it('writes in the language in which it was asked', async () => {
    const { code } = await aJoinCode();
    await ask(code, FORM, 'en');
    expect((await deliverAll())[0]?.words).toContain('Subject: Your link to join Estafette');
  });

  it('answers the same, with the same rows, whether the address has an account or not', async () => {
    const { code } = await aJoinCode();
    const known = await aMember();
    const answers = [];
    for (const email of [known.email, 'nieuw@school.example']) {
      const before = await read().$count(outboxEvent);
      const answer = await ask(code, { name: 'Iemand', email });
      answers.push([answer.status, answer.headers.get('Location'), await answer.text(), (await read().$count(outboxEvent)) - before]);
    }
    expect(answers[0]).toEqual(answers[1]);
    const mails = await deliverAll();
    const told = mails.find(({ to }) => to === known.email);
    expect(told?.words).toContain('Subject: Je doet al mee met Estafette');
    expect(told?.words).toContain('/sign-in');
    expect(told?.words).not.toContain('/join/');
    expect(await read().$count(invitation)).toBe(1);
  });

  it('forgets who asked once that was answered', async () => {
    const { code } = await aJoinCode();
    await ask(code, { name: 'Mirte', email: (await aMember({ email: 'bekend@school.example' })).email });
    await deliverAll();
    expect(JSON.stringify(await read().select().from(outboxEvent))).not.toContain('bekend@school.example');
  });

  it('gives who asks again a new link, and ends the old one', async () => {
    const { code } = await aJoinCode();
    const first = await askedLink(code, 'a@school.example');
    const second = await askedLink(code, 'a@school.example');
    expect(await read().$count(invitation)).toBe(1);
    expect((await look(first)).status).toBe(404);
    expect((await look(second)).status).toBe(200);
  });

  it('leaves an invitation by an administrator alone, until one of the two is accepted', async () => {
    const { code, admin } = await aJoinCode();
    const wanted = { email: 'a@school.example', name: null, role: 'moderator', organisationId: null, language: 'nl' } as const;
    const issued = await invitePerson(admin, wanted);
    await deliverAll();
    const own = await askedLink(code, 'a@school.example');
    await acceptInvitation(own, MIRTE);
    const personal = issued.path.split('/').at(-1) ?? '';
    expect((await look(personal)).status).toBe(410);
    expect(await errorOf(acceptInvitation(personal, MIRTE))).toMatchObject({ status: 422 });
  });
});

describe('the limit of a code', () => {
  it('lets one of two in who take the last place at the same moment', async () => {
    const { code } = await aJoinCode({ maxUses: 1 });
    const links = [await askedLink(code, 'a@school.example'), await askedLink(code, 'b@school.example')];
    const results = await Promise.allSettled(links.map((link) => acceptInvitation(link, MIRTE)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ status: 422, key: 'accounts:join.full' });
    expect((await read().select().from(joinCode))[0]?.useCount).toBe(1);
    expect(await read().$count(person, eq(person.name, 'Mirte'))).toBe(1);
  });

  it('says on its page that it is reached, and mails nobody', async () => {
    const { code } = await aJoinCode({ maxUses: 1 });
    const late = await askedLink(code, 'b@school.example');
    await acceptInvitation(await askedLink(code, 'a@school.example'), MIRTE);
    expect([(await look(code)).status, (await look(late)).status]).toEqual([410, 410]);
    const answer = await ask(code, { name: 'Laat', email: 'c@school.example' });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { form: { key: 'accounts:joinCode.full' } } }]);
    expect(await deliverAll()).toEqual([]);
  });
});

describe('a code that ended', () => {
  it('by its date asks for no new links, while links that were asked for still work', async () => {
    const { id, code, admin } = await aJoinCode();
    const link = await askedLink(code, 'a@school.example');
    await write((tx) => tx.update(joinCode).set({ expiresAt: new Date(Date.now() - 1) }).where(eq(joinCode.id, id)));
    expect((await look(code)).status).toBe(410);
    expect(await (await ask(code)).json()).toMatchObject({ errors: { form: { key: 'accounts:joinCode.expired' } } });
    expect(await acceptInvitation(link, MIRTE)).toEqual(expect.any(Number));
    expect((await allJoinCodes(admin))[0]).toMatchObject({ state: 'expired', useCount: 1 });
  });

  it('by being withdrawn takes the links along that were not used', async () => {
    const { code, id, admin } = await aJoinCode();
    const link = await askedLink(code, 'a@school.example');
    await withdrawJoinCode(admin, id);
    expect([(await look(code)).status, (await look(link)).status]).toEqual([410, 410]);
    expect(await errorOf(acceptInvitation(link, MIRTE))).toMatchObject({ status: 422 });
    await ask(code, { name: 'Laat', email: 'b@school.example' });
    expect(await deliverAll()).toEqual([]);
    expect((await errorOf(withdrawJoinCode(admin, id)))?.status).toBe(404);
  });

  it('knows its states', () => {
    const now = new Date('2026-06-01');
    const facts = { useCount: 2, maxUses: 3, expiresAt: new Date('2026-07-01'), withdrawnAt: null };
    expect(joinCodeState(facts, now)).toBe('open');
    expect(joinCodeState({ ...facts, useCount: 3 }, now)).toBe('full');
    expect(joinCodeState({ ...facts, expiresAt: now }, now)).toBe('expired');
    expect(joinCodeState({ ...facts, withdrawnAt: now }, now)).toBe('withdrawn');
  });
});

describe('asking with a code', () => {
  it.each([
    ['name', { name: ' ' }],
    ['email', { email: '' }],
    ['email', { email: 'geen adres' }],
  ])('is refused at a wrong %s, with what was typed', async (field, wrong) => {
    const { code } = await aJoinCode();
    const answer = await ask(code, { ...FORM, ...wrong });
    const { errors, values } = (await answer.json()) as { errors: object; values: object };
    expect([answer.status, Object.keys(errors), values]).toEqual([422, [field], { ...FORM, ...wrong }]);
  });

  it('is counted by address, the same for one with an account', async () => {
    const { code } = await aJoinCode();
    const known = await aMember();
    for (const email of [known.email, 'nieuw@school.example']) {
      for (let n = 0; n < ASKS_PER_EMAIL; n += 1) expect((await ask(code, { name: 'Iemand', email })).status).toBe(302);
      const answer = await ask(code, { name: 'Iemand', email });
      expect([answer.status, Number(answer.headers.get('Retry-After')) > 0]).toEqual([429, true]);
    }
  });

  it('is counted by where it comes from', async () => {
    const { code } = await aJoinCode();
    const statuses = new Set<number>();
    for (let n = 0; n < ASKS_PER_CLIENT; n += 1) statuses.add((await ask(code, { name: 'Iemand', email: `a${n}@school.example` })).status);
    expect([...statuses]).toEqual([302]);
    expect((await ask(code, { name: 'Iemand', email: 'een-te-veel@school.example' })).status).toBe(429);
  });
});

describe.each(EVERYBODY)('a %s', (role) => {
  const may = role === 'admin';

  it(`${may ? 'may' : 'may not'} make, see and withdraw codes`, async () => {
    const { id } = await aJoinCode();
    const { id: organisationId } = await anOrganisation();
    const actor = await actorOf(role);
    const before = await dumpOfEverything();
    const expiresAt = new Date(Date.now() + DAY_MS);
    const acts = [
      () => createJoinCode(actor, { organisationId, maxUses: 3, expiresAt }),
      () => allJoinCodes(actor),
      () => withdrawJoinCode(actor, id),
    ];
    for (const act of acts) expect((await errorOf(act()))?.status).toBe(may ? undefined : 403);
    if (!may) expect(await dumpOfEverything()).toEqual(before);
    else expect((await read().select().from(auditRecord)).map(({ action: act }) => act)).toContain('join_code.withdrawn');
  });
});

describe('making a code', () => {
  it('refuses an organisation that is not there, and a day that has passed', async () => {
    const admin = await actorOf('admin');
    const { id } = await anOrganisation();
    const tomorrow = new Date(Date.now() + DAY_MS);
    expect(await errorOf(createJoinCode(admin, { organisationId: 999, maxUses: 1, expiresAt: tomorrow }))).toMatchObject({ field: 'organisationId' });
    expect(await errorOf(createJoinCode(admin, { organisationId: id, maxUses: 1, expiresAt: new Date() }))).toMatchObject({ field: 'endsOn' });
    expect(await read().$count(joinCode)).toBe(0);
  });
});
