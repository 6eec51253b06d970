import { describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { importJob } from '#db/schema/imports';
import { action as chooseFile, loader as importPage } from '~/admin/import.route';
import { loader as errorsFile } from '~/admin/import-errors.route';
import { action as decide, loader as jobPage } from '~/admin/import-job.route';
import { loader as templateFile } from '~/admin/import-template.route';
import { action as merge } from '~/admin/merge-organisation.route';
import { organisation } from '#db/schema/organisations';
import { importPreview } from '~/data-transfer/import-preview.server';
import { readTable } from '~/data-transfer/read-table';
import type { Actor } from '~/shared/actor';
import { membersFile, sendList } from '../data-transfer/import-support';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { anOrganisation } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const FILE = membersFile('Gerda;gerda@klankhuis.example;;;;;', 'Fout;fout;;;;;');

/** A form with a file, as a browser sends it. */
function upload(actor: Actor, fields: Record<string, string>, bytes?: Buffer) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new File(bytes ? [new Uint8Array(bytes)] : [], 'leden.csv'));
  const args = routeArgs('/admin/import', { actor });
  return { ...args, request: new Request('http://localhost/admin/import', { method: 'POST', body: form }) };
}

describe.each(EVERYBODY)('a %s', (role) => {
  const status = { visitor: 302, teacher: 403, moderator: 403, staff: 403, admin: 200 }[role];

  it('who opens the pages and files of an import', async () => {
    const actor = await actorOf(role);
    const id = await sendList(role === 'admin' ? actor : await actorOf('admin'), FILE);
    const params = { id: String(id) };
    const before = await dumpOfEverything();
    const answers = [
      await answerOf(() => importPage(routeArgs('/admin/import', { actor }))),
      await answerOf(() => jobPage(routeArgs(`/admin/import/${id}`, { actor, params }))),
      await answerOf(() => jobPage(routeArgs(`/admin/import/${id}?rows=wrong`, { actor, params }))),
      await answerOf(() => errorsFile(routeArgs(`/admin/import/${id}/errors`, { actor, params }))),
      await answerOf(() => templateFile(routeArgs('/admin/import/template/members', { actor, params: { kind: 'members' } }))),
    ];
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
    expect(await dumpOfEverything()).toEqual(before);
  });

  it.runIf(role !== 'admin')('who sends a form of an import', async () => {
    const actor = await actorOf(role);
    const admin = await actorOf('admin');
    const id = await sendList(admin, FILE);
    const [one, other] = [await anOrganisation(), await anOrganisation()];
    const { fingerprint } = await importPreview(admin, id, null);
    const before = await dumpOfEverything();
    const params = { id: String(id) };
    const answers = [
      await answerOf(() => chooseFile(upload(actor, { kind: 'members' }, FILE))),
      await answerOf(() => decide(routeArgs(`/admin/import/${id}`, { actor, params, form: { intent: 'import', fingerprint } }))),
      await answerOf(() => decide(routeArgs(`/admin/import/${id}`, { actor, params, form: { intent: 'stop' } }))),
      await answerOf(() => merge(routeArgs('/', { actor, params: { id: String(one.id) }, form: { into: String(other.id) } }))),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403, 403]);
    expect(await dumpOfEverything()).toEqual(before);
  });
});

describe('choosing a file', () => {
  it('leads to its preview', async () => {
    const actor = await actorOf('admin');
    const answer = await answerOf(() => chooseFile(upload(actor, { kind: 'members' }, FILE)));
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toMatch(/^\/admin\/import\/\d+$/);
    expect((await read().select().from(importJob)).map(({ fileName, state, rowCount }) => [fileName, state, rowCount])).toEqual([['leden.csv', 'previewed', 2]]);
  });

  it.each([
    ['file', { kind: 'members' }, undefined],
    ['file', { kind: 'members' }, Buffer.from('PK\u0003\u0004', 'latin1')],
    ['file', { kind: 'members' }, Buffer.from('Naam;Rol\nJan;docent\n')],
    ['kind', { kind: 'planten' }, FILE],
  ])('says at the %s what is wrong', async (field, fields, bytes) => {
    const answer = await answerOf(async () => chooseFile(upload(await actorOf('admin'), fields, bytes)));
    expect([answer.status, Object.keys(((await answer.json()) as { errors: object }).errors)]).toEqual([422, [field]]);
    expect(await read().$count(importJob)).toBe(0);
  });
});

describe('deciding', () => {
  it.each([
    [{ intent: 'stop' }, '/admin/import?stopped=1'],
    [{ intent: 'import', decision: 'mend' }, '/admin/import?mend=1'],
  ])('not to: %o', async (form, location) => {
    const actor = await actorOf('admin');
    const id = await sendList(actor, FILE);
    const answer = await answerOf(() => decide(routeArgs(`/admin/import/${id}`, { actor, params: { id: String(id) }, form })));
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, location]);
    expect(await read().$count(importJob)).toBe(0);
  });

  it('shows the preview again when something else would happen', async () => {
    const actor = await actorOf('admin');
    const id = await sendList(actor, FILE);
    const form = { intent: 'import', fingerprint: 'van gisteren' };
    const answer = await answerOf(() => decide(routeArgs(`/admin/import/${id}`, { actor, params: { id: String(id) }, form })));
    expect([answer.status, ((await answer.json()) as { errors: { form: { key: string } } }).errors.form.key]).toEqual([409, 'data-transfer:refusals.changed']);
  });

  it.each(['rows=andere', 'rows=good&from=x', 'rows=good&from=999999'])('finds no page for %s', async (query) => {
    const actor = await actorOf('admin');
    const id = await sendList(actor, FILE);
    expect((await answerOf(() => jobPage(routeArgs(`/admin/import/${id}?${query}`, { actor, params: { id: String(id) } })))).status).toBe(404);
  });
});

it.each(['members', 'organisations'] as const)('the example for %s is a list that is read without an error', async (kind) => {
  const actor = await actorOf('admin');
  for (const language of ['nl', 'en'] as const) {
    const answer = await answerOf(() => templateFile(routeArgs('/', { actor, params: { kind }, language })));
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(readTable(bytes).rows).toHaveLength(1);
    if (kind === 'members' && (await read().$count(organisation)) === 0) await anOrganisation({ name: 'Muziekschool Het Klankhuis' });
    const preview = await importPreview(actor, await sendList(actor, bytes, kind), null);
    expect([preview.wrong, preview.ignored]).toEqual([[], []]);
  }
});
