import { describe, expect, it } from 'vitest';
import '~/words.nl';
import { action, loader } from '~/admin/invitations.route';
import { dayKey } from '~/shared/i18n/format';
import { read, write } from '#db/connection.server';
import { invitation, joinCode, joinRequest } from '#db/schema/joining';
import { actorOf, anInvitation, EVERYBODY } from '../support/account-builders';
import { anOrganisation, nextNumber } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { aJoinCode, DAY_MS } from '../support/joining-builders';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const NEXT_MONTH = dayKey(new Date(Date.now() + 30 * DAY_MS));

/** A confirmed request; returns its id as a form sends it. */
async function aRequestId(): Promise<string> {
  const n = nextNumber();
  const now = new Date();
  const values = { email: `vraagt-${n}@school.example`, name: 'Noor', language: 'nl', codeHash: `hash-${n}`, createdAt: now, expiresAt: now, confirmedAt: now } as const;
  const [row] = await write((tx) => tx.insert(joinRequest).values(values).returning());
  return String(row?.id);
}

const FORMS = [
  ['renew', async () => ({ invitationId: String((await anInvitation()).id) }), 200],
  ['withdraw', async () => ({ invitationId: String((await anInvitation()).id) }), 302],
  ['makeCode', async () => ({ organisationId: String((await anOrganisation()).id), maxUses: '25', endsOn: NEXT_MONTH }), 302],
  ['withdrawCode', async () => ({ joinCodeId: String((await aJoinCode()).id) }), 302],
  ['approve', async () => ({ requestId: await aRequestId(), organisationId: '' }), 302],
  ['decline', async () => ({ requestId: await aRequestId(), reason: 'Estafette is er voor docenten.' }), 302],
] as const;

describe.each(EVERYBODY)('a %s', (role) => {
  it(`${role === 'admin' ? 'sees' : 'does not see'} the page`, async () => {
    const actor = await actorOf(role);
    const { status } = await answerOf(() => loader(routeArgs('/admin/invitations', { actor })));
    expect(status).toBe({ visitor: 302, teacher: 403, moderator: 403, staff: 403, admin: 200 }[role]);
  });

  it.each(FORMS)(`${role === 'admin' ? 'may' : 'may not'} %s`, async (intent, makeForm, success) => {
    const actor = await actorOf(role);
    const form = { intent, ...(await makeForm()) };
    const before = await dumpOfEverything();
    const answer = await answerOf(() => action(routeArgs('/admin/invitations', { actor, form })));
    expect(answer.status).toBe(role === 'admin' ? success : 403);
    if (role === 'admin') expect(await dumpOfEverything()).not.toEqual(before);
    else expect(await dumpOfEverything()).toEqual(before);
  });
});

describe('the page of invitations', () => {
  const look = async (query = '') => {
    const actor = await actorOf('admin');
    return answerOf(() => loader(routeArgs(`/admin/invitations${query}`, { actor })));
  };

  it('says how often a code was used, and never gives a personal link out again', async () => {
    const { code } = await anInvitation();
    const made = await aJoinCode({ maxUses: 25 });
    const text = await (await look()).text();
    expect(text).not.toContain(code);
    expect(JSON.parse(text)).toMatchObject({ codes: [{ code: made.code, useCount: 0, maxUses: 25, state: 'open' }] });
  });

  it.each(['withdraw', 'withdrawCode', 'approve', 'decline'])('asks before it does anything, and finds only what is there (%s)', async (name) => {
    const ids: Record<string, () => Promise<string | number>> = {
      withdraw: async () => (await anInvitation()).id,
      withdrawCode: async () => (await aJoinCode()).id,
      approve: aRequestId,
      decline: aRequestId,
    };
    const id = await ids[name]?.();
    const before = await dumpOfEverything();
    expect((await look(`?${name}=${id}`)).status).toBe(200);
    expect((await look(`?${name}=999`)).status).toBe(404);
    expect((await look(`?${name}=1e3`)).status).toBe(404);
    const after = await dumpOfEverything();
    expect({ ...after, person: [] }).toEqual({ ...before, person: [] });
  });

  it.each([
    ['organisationId', { organisationId: '' }],
    ['organisationId', { organisationId: '999' }],
    ['maxUses', { maxUses: '' }],
    ['maxUses', { maxUses: '0' }],
    ['maxUses', { maxUses: '1001' }],
    ['maxUses', { maxUses: '3,5' }],
    ['endsOn', { endsOn: '' }],
    ['endsOn', { endsOn: '2026-02-31' }],
    ['endsOn', { endsOn: '2020-01-01' }],
    ['endsOn', { endsOn: dayKey(new Date(Date.now() + 400 * DAY_MS)) }],
  ])('refuses a code with a wrong %s at that field (%o)', async (field, wrong) => {
    const { id } = await anOrganisation();
    const form = { intent: 'makeCode', organisationId: String(id), maxUses: '25', endsOn: NEXT_MONTH, ...wrong };
    const actor = await actorOf('admin');
    const answer = await answerOf(() => action(routeArgs('/admin/invitations', { actor, form })));
    const { errors, values } = (await answer.json()) as { errors: object; values: object };
    expect([answer.status, Object.keys(errors)]).toEqual([422, [field]]);
    expect(values).toEqual(form);
    expect(await read().$count(joinCode)).toBe(0);
  });

  it('lets a code work through its last day in Amsterdam, in winter and in summer', async () => {
    const { id } = await anOrganisation();
    const actor = await actorOf('admin');
    const days = [30, 120, 210, 300].map((n) => dayKey(new Date(Date.now() + n * DAY_MS)));
    for (const endsOn of days) {
      const form = { intent: 'makeCode', organisationId: String(id), maxUses: '1', endsOn };
      await answerOf(() => action(routeArgs('/admin/invitations', { actor, form })));
    }
    const codes = await read().select().from(joinCode);
    expect(codes.map(({ expiresAt }) => dayKey(expiresAt))).toEqual(days);
    expect(codes.map(({ expiresAt }) => dayKey(new Date(expiresAt.getTime() + 1_000)) > dayKey(expiresAt))).toEqual([true, true, true, true]);
  });

  it('does not decline without a reason', async () => {
    const actor = await actorOf('admin');
    const form = { intent: 'decline', requestId: await aRequestId(), reason: ' ' };
    const answer = await answerOf(() => action(routeArgs('/admin/invitations', { actor, form })));
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { reason: { key: 'accounts:joinRequest.reasonMissing' } } }]);
    expect(await read().$count(invitation)).toBe(0);
  });
});
