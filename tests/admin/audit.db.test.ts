import { describe, expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { loader as auditRoute } from '~/admin/audit.route';
import { action as exportRoute } from '~/admin/export-audit.route';
import { auditPage, ENTRIES_PER_PAGE, exportAudit } from '~/audit/audit-queries.server';
import { recordAudit } from '~/audit/record.server';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { aTopic } from '../support/forum-builders';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

type Entry = { actorId?: number | null; action?: string; subjectKind?: string; subjectId?: number; details?: Record<string, string> };
const anEntry = ({ actorId = null, ...entry }: Entry = {}, at = new Date()) =>
  write((tx) => recordAudit(tx, { actorId, action: 'topic.pinned', subjectKind: 'topic', subjectId: 1, ...entry }, at));

type Shown = { page: { rows: { id: number; action: string }[]; newer: number | null; older: number | null }; names: Record<string, { name: string }> };
async function look(query = ''): Promise<Shown> {
  const answer = await answerOf(async () => auditRoute(routeArgs(`/admin/audit${query}`, { actor: await actorOf('admin') })));
  return (await answer.json()) as Shown;
}

describe.each(EVERYBODY)('a %s', (role) => {
  const isAdmin = role === 'admin';

  it(`${isAdmin ? 'reads' : 'does not read'} the record`, async () => {
    const actor = await actorOf(role);
    const status = { visitor: 302, teacher: 403, moderator: 403, staff: 403, admin: 200 }[role];
    expect((await answerOf(() => auditRoute(routeArgs('/admin/audit', { actor })))).status).toBe(status);
    const asked = auditPage(actor, {}).then(() => 200, (error: { status: number }) => error.status);
    expect(await asked).toBe(isAdmin ? 200 : 403);
  });

  it(`${isAdmin ? 'exports' : 'does not export'} it`, async () => {
    const actor = await actorOf(role);
    const before = await dumpOfEverything();
    expect((await answerOf(() => exportRoute(routeArgs('/admin/audit/export', { actor, form: {} })))).status).toBe(isAdmin ? 200 : 403);
    if (isAdmin) expect((await read().select().from(auditRecord))[0]).toMatchObject({ action: 'audit.exported', actorId: actor?.id });
    else expect(await dumpOfEverything()).toEqual(before);
    if (!isAdmin) await expect(exportAudit(actor, {})).rejects.toMatchObject({ status: 403 });
  });
});

describe('the record', () => {
  it('pages newest first, there and back, without a gap or a double', async () => {
    for (let n = 0; n < 2 * ENTRIES_PER_PAGE + 5; n += 1) await anEntry();
    const first = (await look()).page;
    const second = (await look(`?before=${first.older}`)).page;
    const third = (await look(`?before=${second.older}`)).page;
    expect([first, second, third].map(({ rows }) => rows.length)).toEqual([ENTRIES_PER_PAGE, ENTRIES_PER_PAGE, 5]);
    expect([first.newer, third.older]).toEqual([null, null]);
    const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => other - one));
    expect((await look(`?after=${third.newer}`)).page.rows).toEqual(second.rows);
    const back = (await look(`?after=${second.newer}`)).page;
    expect([back.rows, back.newer]).toEqual([first.rows, null]);
  });

  it('is filtered by act, by person on either side, and by days as Amsterdam counts them', async () => {
    const [one, other] = [await aPerson({ name: 'Aat Bos' }), await aPerson({ name: 'Bep Kok' })];
    await anEntry({ actorId: one.id }, new Date('2026-03-01T12:00:00Z'));
    await anEntry({ actorId: null, action: 'person.suspended', subjectKind: 'person', subjectId: one.id }, new Date('2026-03-02T22:59:00Z'));
    await anEntry({ actorId: other.id, action: 'topic.closed' }, new Date('2026-03-02T23:01:00Z'));
    const acts = async (query: string) => (await look(query)).page.rows.map(({ action }) => action);
    expect(await acts('?action=topic.closed')).toEqual(['topic.closed']);
    expect(await acts('?who=aat')).toEqual(['person.suspended', 'topic.pinned']);
    expect(await acts('?from=2026-03-02&to=2026-03-02')).toEqual(['person.suspended']);
    expect(await acts('?from=2026-03-03')).toEqual(['topic.closed']);
    expect(await acts('?who=niemand')).toEqual([]);
    expect(await acts('?from=gisteren')).toHaveLength(3);
  });

  it('names who and what it is about', async () => {
    const author = await aPerson({ name: 'Aat Bos' });
    const topic = await aTopic({ author, title: 'Samenspelen op afstand' });
    await anEntry({ actorId: author.id, subjectId: topic.id });
    await anEntry({ subjectKind: 'raadsel', subjectId: 7 });
    const { names } = await look();
    expect(names[`person:${author.id}`]).toEqual({ name: 'Aat Bos', href: `/admin/members/${author.id}` });
    expect(names[`topic:${topic.id}`]?.name).toBe('Samenspelen op afstand');
    expect(names['raadsel:7']).toBeUndefined();
  });

  it('comes out as a file, in words and without formulas', async () => {
    const who = await aPerson({ name: '@Aat' });
    const entry = { action: 'role.changed', subjectKind: 'person', details: { from: 'teacher', to: 'moderator' } };
    await anEntry({ actorId: who.id, subjectId: who.id, ...entry }, new Date('2026-03-01T12:00:00Z'));
    const answer = await answerOf(async () => exportRoute(routeArgs('/x', { actor: await actorOf('admin'), form: {} })));
    const [, row] = (await answer.text()).split('\r\n');
    expect(row).toBe("1 maart 2026, 13.00;'@Aat;Gaf een andere rol;'@Aat;\"van: Docent; naar: Moderator\"");
  });
});
