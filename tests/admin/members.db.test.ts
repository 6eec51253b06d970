import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { auditRecord } from '#db/schema/audit';
import { action as exportList } from '~/admin/export-members.route';
import { action as changeRole, loader as rolePage } from '~/admin/member-role.route';
import { action as editMember, loader as memberPage } from '~/admin/member.route';
import { loader as members } from '~/admin/members.route';
import { action as suspend, loader as suspensionPage } from '~/admin/suspension.route';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const SUSPEND = { intent: 'suspend', reason: 'Reclame, na twee waarschuwingen', until: '' };
const rowOf = async (id: number) => (await read().select().from(person).where(eq(person.id, id)))[0];
const paramsOf = ({ id }: { id: number }) => ({ id: String(id) });

describe.each(EVERYBODY)('a %s', (role) => {
  const pageStatus = { visitor: 302, teacher: 403, moderator: 403, staff: 403, admin: 200 }[role];

  it.each([
    ['/admin/members/x', memberPage],
    ['/admin/members/x/role?role=staff', rolePage],
    ['/admin/members/x/suspension', suspensionPage],
  ] as const)(`who opens %s gets ${pageStatus}`, async (path, loader) => {
    const params = paramsOf(await aPerson());
    const actor = await actorOf(role);
    expect((await answerOf(() => loader(routeArgs(path, { actor, params })))).status).toBe(pageStatus);
  });

  it.each([
    ['a suspension', suspend, SUSPEND, 302],
    ['a reactivation', suspend, { intent: 'reactivate' }, 302],
    ['a role', changeRole, { role: 'moderator' }, 302],
    ['where somebody works', editMember, { organisationId: '', jobTitle: 'Docent cello' }, 302],
    ['a wish for a file', exportList, {}, 200],
  ] as const)('who sends %s', async (name, action, form, success) => {
    const params = paramsOf(await aPerson(name === 'a reactivation' ? { suspendedAt: new Date() } : {}));
    const actor = await actorOf(role);
    const before = await dumpOfEverything();
    const answer = await answerOf(() => action(routeArgs('/admin/members/x', { actor, params, form })));
    expect(answer.status).toBe(role === 'admin' ? success : 403);
    if (role === 'admin') expect(await dumpOfEverything()).not.toEqual(before);
    else expect(await dumpOfEverything()).toEqual(before);
  });
});

describe('suspending by the page', () => {
  it('holds until the day that was chosen begins in Amsterdam', async () => {
    const found = await aPerson();
    const form = { ...SUSPEND, until: '2098-07-01' };
    const actor = await actorOf('admin');
    const answer = await answerOf(() => suspend(routeArgs('/x', { actor, params: paramsOf(found), form })));
    expect(answer.headers.get('Location')).toBe(`/admin/members/${found.id}?done=suspended`);
    expect((await rowOf(found.id))?.suspendedUntil?.toISOString()).toBe('2098-06-30T22:00:00.000Z');
  });

  it.each([
    ['reason', { reason: ' ' }],
    ['reason', { reason: 'x'.repeat(501) }],
    ['until', { until: '31-12-2098' }],
    ['until', { until: '2098-02-31' }],
    ['until', { until: '2001-01-01' }],
  ])('refuses a wrong %s at that field and keeps what was typed', async (field, wrong) => {
    const found = await aPerson();
    const form = { ...SUSPEND, ...wrong };
    const actor = await actorOf('admin');
    const answer = await answerOf(() => suspend(routeArgs('/x', { actor, params: paramsOf(found), form })));
    const { errors, values } = (await answer.json()) as { errors: object; values: object };
    expect([answer.status, Object.keys(errors), values]).toEqual([422, [field], form]);
    expect((await rowOf(found.id))?.suspendedAt).toBeNull();
  });

  it('shows the administrator no page to suspend themselves', async () => {
    const actor = await actorOf('admin');
    const params = { id: String(actor?.id) };
    expect((await answerOf(() => suspensionPage(routeArgs('/x', { actor, params })))).status).toBe(403);
    expect((await answerOf(() => rolePage(routeArgs('/x?role=teacher', { actor, params })))).status).toBe(302);
  });
});

describe('the list of members', () => {
  it('sends who asks for the invited to the invitations', async () => {
    const answer = await answerOf(async () => members(routeArgs('/admin/members?state=invited', { actor: await actorOf('admin') })));
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/admin/invitations']);
  });
});

describe('the file of members', () => {
  it('opens in a spreadsheet: a mark, semicolons, whole cells, and no formulas', async () => {
    const organisation = await anOrganisation({ name: 'Zang; dans & "spel"' });
    await aPerson({ name: '=1+cmd', email: 'aa@oefening.example', organisationId: organisation.id, role: 'moderator' });
    await aPerson({ name: 'Ander Mens', email: 'bb@oefening.example' });
    const path = `/admin/members/export?of=${organisation.id}`;
    const answer = await answerOf(async () => exportList(routeArgs(path, { actor: await actorOf('admin'), form: {} })));
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="leden-\d{4}-\d\d-\d\d\.csv"$/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, row, ...rest] = bytes.toString('utf8').slice(1).split('\r\n');
    expect(head).toBe('Naam;E-mail;Organisatie;Wat diegene doet;Rol;Status;Lid sinds;Laatst actief');
    expect(row).toMatch(/^'=1\+cmd;aa@oefening\.example;"Zang; dans & ""spel""";;Moderator;Actief;\d{4}-\d\d-\d\d;$/);
    expect(rest).toEqual(['']);
    expect((await read().select().from(auditRecord))[0]).toMatchObject({ action: 'members.exported', details: { count: 1 } });
  });
});
