import { describe, expect, it } from 'vitest';
import '~/listeners.server';
import { acceptInvitation } from '~/accounts/accept-invitation.server';
import { loader as joinPage } from '~/accounts/join.route';
import { action as confirm, loader as confirmPage } from '~/accounts/joining/confirm-request.route';
import { approveJoinRequest, declineJoinRequest } from '~/accounts/joining/decide-join-request.server';
import { action, loader } from '~/accounts/joining/join-request.route';
import { waitingRequests } from '~/accounts/joining/join-request-queries.server';
import { confirmJoinRequest, removeUnconfirmedRequests } from '~/accounts/joining/join-requests.server';
import { ASKS_PER_EMAIL } from '~/accounts/joining/join-limits.server';
import { removeUnusedInvitations } from '~/accounts/joining/own-invitation.server';
import { read } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { invitation, joinRequest } from '#db/schema/joining';
import { outboxEvent } from '#db/schema/shared';
import type { AppError } from '~/shared/errors/app-error';
import { actorOf, aMember, EVERYBODY, GOOD_PASSWORD } from '../support/account-builders';
import { anOrganisation } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { DAY_MS, linkedCode, setJoining, useMailbox } from '../support/joining-builders';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();
const deliverAll = useMailbox();

const NOOR = { name: 'Noor', email: 'noor@school.example', organisationName: 'De Brug', motivation: 'Ik geef dans.' };
const MEMBER = { name: 'Noor', jobTitle: null, discipline: null, password: GOOD_PASSWORD };

const send = (form: Record<string, string> = NOOR) => answerOf(() => action(routeArgs('/join/request', { form })));
const follow = (code: string) => answerOf(() => confirmPage(routeArgs('/join/request/x', { params: { code } })));
const press = (code: string) => answerOf(() => confirm(routeArgs('/join/request/x', { params: { code }, form: {} })));
const errorOf = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => error as AppError);

/** A request that waits for a decision; returns its id. */
async function aRequest(wanted: Partial<typeof NOOR> = {}): Promise<number> {
  await setJoining('approval');
  const asked = { ...NOOR, ...wanted };
  await send(asked);
  const mail = (await deliverAll()).find(({ to }) => to === asked.email);
  await confirmJoinRequest(linkedCode(mail?.words, '/join/request/'));
  const requests = await waitingRequests(await actorOf('admin'));
  return requests.at(-1)?.id ?? 0;
}

describe('where joining is by invitation', () => {
  it('the page for a code says how to get one, and there is no form to ask', async () => {
    const page = await answerOf(() => joinPage(routeArgs('/join')));
    expect(await page.json()).toMatchObject({ mode: 'invited', state: 'missing' });
    const answer = await answerOf(() => loader(routeArgs('/join/request')));
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/join']);
  });

  it('a form that is sent all the same is refused, and changes nothing', async () => {
    const before = await dumpOfEverything();
    expect((await send()).status).toBe(403);
    expect(await dumpOfEverything()).toEqual(before);
  });
});

describe('asking to join', () => {
  it('is seen by administrators only after the link in the mail was followed', async () => {
    await setJoining('approval');
    const admin = await actorOf('admin');
    expect((await send()).headers.get('Location')).toBe('/join/sent');
    const [mail] = await deliverAll();
    expect(mail?.words).toContain('Subject: Bevestig je aanvraag voor Estafette');
    expect(mail?.source).toMatch(/Message-ID: <join-request-\d+@/i);
    const code = linkedCode(mail?.words, '/join/request/');
    expect(await waitingRequests(admin)).toEqual([]);
    const before = await dumpOfEverything();
    expect([(await follow(code)).status, await dumpOfEverything()]).toEqual([200, before]);
    expect((await press(code)).status).toBe(302);
    expect(await (await follow(code)).json()).toMatchObject({ state: 'confirmed' });
    expect(await waitingRequests(admin)).toMatchObject([NOOR]);
    expect((await press(code)).status).toBe(302);
    expect(await waitingRequests(admin)).toHaveLength(1);
  });

  it.each(['approval', 'open'] as const)('answers the same for an address with an account (%s)', async (mode) => {
    await setJoining(mode);
    const known = await aMember();
    const answers = [];
    for (const email of [known.email, 'nieuw@school.example']) {
      const before = [await read().$count(outboxEvent), await read().$count(joinRequest)];
      const answer = await send({ ...NOOR, email });
      const after = [await read().$count(outboxEvent), await read().$count(joinRequest)];
      answers.push([answer.status, answer.headers.get('Location'), await answer.text(), after.map((n, i) => n - (before[i] ?? 0))]);
    }
    expect(answers[0]).toEqual(answers[1]);
    const told = (await deliverAll()).filter(({ to }) => to === known.email);
    expect(told).toHaveLength(1);
    expect(told[0]?.words).toContain('Je doet al mee');
    expect(told[0]?.words).not.toContain('/join/');
  });

  it.each(['approval', 'open'] as const)('mails nobody what a stranger typed as a name (%s)', async (joining) => {
    await setJoining(joining);
    await send({ ...NOOR, name: 'Win nu op https://reclame.example', motivation: 'https://reclame.example' });
    const [mail] = await deliverAll();
    expect(mail?.to).toBe(NOOR.email);
    expect(mail?.words).toContain('Dag,');
    expect(mail?.words).not.toContain('reclame');
  });

  it.each([
    'a@b.nl\u200b',
    'a\u200b@b.nl',
    'a@b\u3002nl.nl',
    'a@b.nl?x',
    'a@b_c.nl',
    'a@b..nl',
    'a@b',
    'a b@c.nl',
  ])('needs an address as mail programs read it: not %j', async (email) => {
    await setJoining('approval');
    const answer = await send({ ...NOOR, email });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { email: { key: 'accounts:fields.emailWrong' } } }]);
  });

  it.each(["o'brien+forum@school.example", 'zoë@müziek.example', 'a@xn--mziek-kva.school.example', 'a_b%c@1.2-3.example'])('takes %j', async (email) => {
    await setJoining('approval');
    expect((await send({ ...NOOR, email })).status).toBe(302);
  });

  it('leads straight to the join page where joining is open', async () => {
    await setJoining('open');
    await send();
    const [mail] = await deliverAll();
    const code = linkedCode(mail?.words);
    const page = await answerOf(() => joinPage(routeArgs('/join/x', { params: { code } })));
    expect(await page.json()).toMatchObject({ state: 'open', invited: { name: 'Noor', email: NOOR.email } });
    expect(await acceptInvitation(code, MEMBER)).toEqual(expect.any(Number));
    expect(await waitingRequests(await actorOf('admin'))).toEqual([]);
  });

  it('is counted by address', async () => {
    await setJoining('approval');
    for (let n = 0; n < ASKS_PER_EMAIL; n += 1) expect((await send()).status).toBe(302);
    expect((await send()).status).toBe(429);
  });

  it.each([
    ['name', { name: '' }],
    ['email', { email: 'nee' }],
    ['motivation', { motivation: 'x'.repeat(601) }],
    ['organisationName', { organisationName: 'x'.repeat(121) }],
  ])('is refused at a wrong %s', async (field, wrong) => {
    await setJoining('approval');
    const answer = await send({ ...NOOR, ...wrong });
    expect([answer.status, Object.keys(((await answer.json()) as { errors: object }).errors)]).toEqual([422, [field]]);
    expect(await read().$count(joinRequest)).toBe(0);
  });

  it('ends after a week without the link being followed, and leaves nothing', async () => {
    await setJoining('approval');
    await send();
    const code = linkedCode((await deliverAll())[0]?.words, '/join/request/');
    const late = new Date(Date.now() + 8 * DAY_MS);
    expect(await errorOf(confirmJoinRequest(code, late))).toMatchObject({ status: 422, key: 'accounts:joinRequest.expired' });
    await removeUnconfirmedRequests(late);
    expect(await read().$count(joinRequest)).toBe(0);
    expect((await follow(code)).status).toBe(404);
    expect((await press(code)).status).toBe(404);
  });

  it('leaves nothing behind where joining is open and nobody follows the link; what an administrator sent stays', async () => {
    await aRequest().then(async (id) => approveJoinRequest(await actorOf('admin'), id, null));
    await setJoining('open');
    for (const email of ['een@school.example', 'twee@school.example']) await send({ ...NOOR, email });
    const mails = await deliverAll();
    const joins = mails.find(({ to }) => to === 'een@school.example');
    await acceptInvitation(linkedCode(joins?.words), MEMBER);
    const emails = async () => (await read().select({ email: invitation.email }).from(invitation)).map(({ email }) => email).sort();
    const late = new Date(Date.now() + 38 * DAY_MS);
    await removeUnusedInvitations(late);
    expect(await emails()).toEqual(['een@school.example', NOOR.email, 'twee@school.example'].sort());
    await removeUnconfirmedRequests(late);
    await removeUnusedInvitations(new Date(Date.now() + 30 * DAY_MS));
    expect(await emails()).toHaveLength(3);
    await removeUnusedInvitations(late);
    expect(await emails()).toEqual(['een@school.example', NOOR.email].sort());
  });
});

describe('deciding', () => {
  it('lets somebody in by a mail with an invitation, for an organisation', async () => {
    const id = await aRequest();
    const admin = await actorOf('admin');
    const organisation = await anOrganisation();
    await approveJoinRequest(admin, id, organisation.id);
    const [mail] = await deliverAll();
    expect([mail?.to, mail?.words]).toEqual([NOOR.email, expect.stringContaining(organisation.name)]);
    await acceptInvitation(linkedCode(mail?.words), MEMBER);
    expect((await read().select().from(invitation))[0]).toMatchObject({ invitedBy: admin?.id, organisationId: organisation.id, role: 'teacher' });
    expect(await waitingRequests(admin)).toEqual([]);
    expect((await errorOf(approveJoinRequest(admin, id, null)))?.status).toBe(404);
  });

  it('says no by a mail with the reason', async () => {
    const id = await aRequest();
    const admin = await actorOf('admin');
    await declineJoinRequest(admin, id, 'Estafette is er voor docenten.');
    const [mail] = await deliverAll();
    expect([mail?.to, mail?.words]).toEqual([NOOR.email, expect.stringContaining('Estafette is er voor docenten.')]);
    expect(mail?.source).toMatch(/Message-ID: <join-declined-\d+@/i);
    expect(await read().$count(invitation)).toBe(0);
    expect((await errorOf(declineJoinRequest(admin, id, 'Nog eens')))?.status).toBe(404);
  });

  it('refuses somebody who joined meanwhile', async () => {
    const id = await aRequest();
    await aMember({ email: NOOR.email });
    const error = await errorOf(approveJoinRequest(await actorOf('admin'), id, null));
    expect(error).toMatchObject({ status: 422, key: 'accounts:invite.alreadyMember' });
  });

  it('is written down, without the address', async () => {
    const admin = await actorOf('admin');
    await approveJoinRequest(admin, await aRequest(), null);
    await declineJoinRequest(admin, await aRequest({ email: 'b@school.example' }), 'Nee.');
    const records = await read().select().from(auditRecord);
    expect(records.map((one) => one.action)).toEqual(['join_request.approved', 'join_request.declined']);
    expect(JSON.stringify(records)).not.toContain('school.example');
  });

  it('of two administrators at once is done by one', async () => {
    const id = await aRequest();
    const admin = await actorOf('admin');
    const results = await Promise.allSettled([approveJoinRequest(admin, id, null), declineJoinRequest(admin, id, 'Nee.')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each(EVERYBODY)('a %s may only as an administrator', async (role) => {
    const ids = [await aRequest(), await aRequest({ email: 'b@school.example' })];
    const actor = await actorOf(role);
    const before = await dumpOfEverything();
    const acts = [
      () => waitingRequests(actor),
      () => approveJoinRequest(actor, ids[0] ?? 0, null),
      () => declineJoinRequest(actor, ids[1] ?? 0, 'Nee.'),
    ];
    for (const act of acts) expect((await errorOf(act()))?.status).toBe(role === 'admin' ? undefined : 403);
    if (role !== 'admin') expect(await dumpOfEverything()).toEqual(before);
  });
});
