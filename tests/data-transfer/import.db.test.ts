import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { person } from '#db/schema/accounts';
import { importJob } from '#db/schema/imports';
import { invitation } from '#db/schema/joining';
import { organisation } from '#db/schema/organisations';
import { outboxEvent } from '#db/schema/shared';
import { acceptInvitation } from '~/accounts/accept-invitation.server';
import { confirmImport } from '~/data-transfer/confirm-import.server';
import { discardImport, ownImports, prepareImport, removeExpiredImports } from '~/data-transfer/import-job.server';
import { importPreview } from '~/data-transfer/import-preview.server';
import { runImport } from '~/data-transfer/run-import.server';
import { wrongRowsAsList } from '~/data-transfer/wrong-rows.server';
import { mergeOrganisations } from '~/organisations/merge-organisations.server';
import { translator } from '~/shared/i18n/translator';
import { actorOf, anInvitation, EVERYBODY, GOOD_PASSWORD } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { confirmShown, importList, membersFile, sendList } from './import-support';

useFreshDatabase();

const HOUR = 3_600_000;

/** Everything but the imports themselves, of which a preview is one. */
async function dumpOfTheForum() {
  const { import_job: _, ...dump } = await dumpOfEverything();
  return dump;
}

describe('a preview', () => {
  it('says of every row what will happen, and writes nothing of it', async () => {
    const admin = await actorOf('admin');
    const [klankhuis, loods] = [await anOrganisation({ name: 'Het Klankhuis' }), await anOrganisation({ name: 'De Loods' })];
    const brug = await anOrganisation({ name: 'De Brug' });
    await mergeOrganisations(admin, loods.id, brug.id);
    await aPerson({ email: 'irma@brug.example', organisationId: klankhuis.id, jobTitle: 'Docent' });
    await aPerson({ email: 'karin@brug.example', role: 'moderator', organisationId: brug.id });
    await anInvitation({ email: 'lotte@brug.example', name: 'Lotte' });
    const before = await dumpOfTheForum();
    const file = membersFile(
      'Gerda;GERDA@klankhuis.example;het  KLANKHUIS;docent;Docent viool;muziek;ja',
      'Irma;irma@brug.example;De Loods;;;;',
      'Karin;karin@brug.example;de brug;docent;;;',
      'Lotte;lotte@brug.example;De Brug;;;;nee',
      'Anouk;anouk@klankhuis;Het Klankhuis;docent;;;',
      'Berend;berend@oost.example;Het Klankhuiz;docent;;;',
      'Dirkje;dirkje@brug.example;De Brug;coordinator;;;',
      'Gerda;gerda@klankhuis.example;;;;;',
      ';f.post@brug.example;De Brug;;;;',
      'Baas;baas@brug.example;De Brug;beheerder;;;',
      'Zwaan;zwaan@brug.example;Nergens;docent;;koken;',
      'Schuif;schuif@brug.example;De Brug;docent;;;;te veel',
    );
    const id = await sendList(admin, file);
    const preview = await importPreview(admin, id, null);
    expect(preview.counts).toEqual({ new: 1, changed: 2, unchanged: 1, error: 8 });
    expect(preview.ignored).toEqual(['Kantine']);
    expect(preview.good.map(({ row, fate, changes, keepsRole }) => [row, fate, changes, keepsRole])).toEqual([
      [2, 'new', [], undefined],
      [3, 'changed', [{ column: 'organisation', was: 'Het Klankhuis' }], undefined],
      [4, 'unchanged', [], 'moderator'],
      [5, 'changed', [{ column: 'organisation', was: null }], undefined],
    ]);
    expect(preview.wrong.map(({ row, errors }) => [row, Object.entries(errors).map(([column, error]) => [column, error.key.split('.')[1], error.params])])).toEqual([
      [6, [['email', 'emailWithoutEnd', undefined]]],
      [7, [['organisation', 'organisationMeant', { name: 'Het Klankhuis' }]]],
      [8, [['role', 'role', undefined]]],
      [9, [['email', 'double', { row: 2 }]]],
      [10, [['name', 'nameMissing', undefined]]],
      [11, [['role', 'role', undefined]]],
      [12, [['organisation', 'organisationUnknown', undefined], ['discipline', 'discipline', undefined]]],
      [13, [['name', 'tooManyCells', undefined]]],
    ]);
    expect(await dumpOfTheForum()).toEqual(before);
  });

  it('stands for an hour, for whoever made it, and then goes with all that is in it', async () => {
    const [admin, other] = [await actorOf('admin'), await actorOf('admin')];
    const id = await sendList(admin, membersFile('Gerda;gerda@klankhuis.example;;;;;'));
    const late = new Date(Date.now() + HOUR + 1_000);
    await expect(importPreview(other, id, null)).rejects.toMatchObject({ status: 404 });
    await expect(importPreview(admin, id, null, late)).rejects.toMatchObject({ status: 404 });
    await expect(confirmImport(admin, id, { sendInvitations: false, acceptsRoles: false, fingerprint: '' }, late)).rejects.toMatchObject({ status: 404 });
    expect(await ownImports(admin, late)).toEqual([]);
    await removeExpiredImports(new Date());
    expect(await read().$count(importJob)).toBe(1);
    await removeExpiredImports(late);
    expect(await read().$count(importJob)).toBe(0);
    // What was to take it up finds nothing to do.
    await runImport(id);
  });

  it('can be thrown away', async () => {
    const admin = await actorOf('admin');
    const before = await dumpOfEverything();
    await discardImport(admin, await sendList(admin, membersFile('Gerda;gerda@klankhuis.example;;;;;')));
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('gives the rows with an error back as a list, with what is wrong', async () => {
    const admin = await actorOf('admin');
    const id = await sendList(admin, membersFile('Anouk;anouk@klankhuis;;;;;', 'Gerda;gerda@klankhuis.example;;;;;', '"=Berend; ""B""";;;;;;'));
    expect((await wrongRowsAsList(admin, id, translator('nl'))).split('\r\n')).toEqual([
      '\ufeffRij;Wat er mis is;Naam;E-mail;Organisatie;Rol;Functie;Discipline;Kantine',
      '2;Einde ontbreekt, zoals .nl;Anouk;anouk@klankhuis;;;;;',
      '4;Vul een e-mailadres in.;"\'=Berend; ""B""";;;;;;',
      '',
    ]);
  });
});

describe.each(EVERYBODY)('a %s', (role) => {
  it.runIf(role !== 'admin')('may not import, look, confirm, throw away or download', async () => {
    const id = await sendList(await actorOf('admin'), membersFile('Gerda;gerda@klankhuis.example;;;;;'));
    const actor = await actorOf(role);
    const before = await dumpOfEverything();
    const acts = [
      () => prepareImport(actor, { kind: 'members', fileName: 'leden.csv', bytes: membersFile('An;an@a.example;;;;;') }),
      () => importPreview(actor, id, null),
      () => confirmImport(actor, id, { sendInvitations: true, acceptsRoles: true, fingerprint: '' }),
      () => discardImport(actor, id),
      () => wrongRowsAsList(actor, id, translator('nl')),
      () => ownImports(actor),
    ];
    for (const act of acts) await expect(act()).rejects.toMatchObject({ status: 403, key: 'data-transfer:denied' });
    expect(await dumpOfEverything()).toEqual(before);
  });
});

describe('an import of members', () => {
  it('invites who is new, changes who is known, and leaves the rest', async () => {
    const admin = await actorOf('admin');
    const [klankhuis, brug] = [await anOrganisation({ name: 'Het Klankhuis' }), await anOrganisation({ name: 'De Brug' })];
    const irma = await aPerson({ email: 'irma@brug.example', name: 'Irma', organisationId: klankhuis.id, role: 'moderator', jobTitle: 'Docent' });
    const lotte = await anInvitation({ email: 'lotte@brug.example', name: 'Lotte' });
    const now = new Date();
    const rows = ['Gerda;gerda@klankhuis.example;Het Klankhuis;docent;Docent viool;muziek;', 'Hamza;hamza@klankhuis.example;;;;;'];
    const known = ['Irma de Boer;irma@brug.example;De Brug;docent;;dans;', 'Lotte;lotte@brug.example;De Brug;;Coördinator;;', 'Fout;fout;;;;;'];
    const id = await importList(admin, membersFile(...rows, ...known), 'members', {}, now);
    const invited = await read().select().from(invitation).where(eq(invitation.email, 'gerda@klankhuis.example'));
    expect(invited).toMatchObject([
      { name: 'Gerda', role: 'teacher', organisationId: klankhuis.id, jobTitle: 'Docent viool', discipline: 'music', invitedBy: admin?.id, language: 'nl' },
    ]);
    const [changed] = await read().select().from(person).where(eq(person.id, irma.id));
    // Her own name and her role are not for a list.
    expect(changed).toMatchObject({ name: 'Irma', role: 'moderator', organisationId: brug.id, jobTitle: 'Docent', discipline: 'dance' });
    const [open] = await read().select().from(invitation).where(eq(invitation.id, lotte.id));
    expect(open).toMatchObject({ organisationId: brug.id, jobTitle: 'Coördinator' });
    const preview = await importPreview(admin, id, null);
    expect([preview.state, preview.counts, preview.hasWrongRows]).toEqual(['done', { new: 2, changed: 2, unchanged: 0, error: 1 }, true]);
    const done = await read().select().from(auditRecord).where(eq(auditRecord.action, 'import.done'));
    expect(done.map(({ actorId, subjectId, details }) => [actorId, subjectId, details?.new])).toEqual([[admin?.id, id, 2]]);
    const mailed = await read().select().from(outboxEvent).where(eq(outboxEvent.kind, 'invitation.issued'));
    const fresh = mailed.filter(({ payload }) => payload.invitationId !== lotte.id);
    expect(fresh.map(({ dueAt }) => dueAt.getTime() - now.getTime()).sort((a, b) => a - b)).toEqual([0, HOUR / 2]);
    // The link in the mail lets her in.
    const code = fresh.find(({ payload }) => payload.invitationId === invited[0]?.id)?.payload.code;
    expect(await acceptInvitation(String(code), { name: 'Gerda', jobTitle: null, discipline: null, password: GOOD_PASSWORD })).toBeGreaterThan(0);
  });

  it('changes nothing when the same list comes a second time', async () => {
    const admin = await actorOf('admin');
    await anOrganisation({ name: 'De Brug' });
    await aPerson({ email: 'irma@brug.example' });
    const file = membersFile('Gerda;gerda@brug.example;De Brug;moderator;Docent;muziek;', 'Irma;irma@brug.example;De Brug;docent;Docent;dans;', 'Fout;x;;;;;');
    await importList(admin, file, 'members', { acceptsRoles: true });
    const before = await dumpOfTheForum();
    const again = await sendList(admin, file);
    const preview = await importPreview(admin, again, null);
    expect(preview.counts).toEqual({ new: 0, changed: 0, unchanged: 2, error: 1 });
    await expect(confirmShown(admin, again)).rejects.toMatchObject({ status: 422, key: 'data-transfer:refusals.nothingToDo' });
    await runImport(again);
    expect(await dumpOfTheForum()).toEqual(before);
  });

  it('mails nobody when that was not chosen', async () => {
    await importList(await actorOf('admin'), membersFile('Gerda;gerda@brug.example;;;;;'), 'members', { sendInvitations: false });
    expect(await read().$count(invitation)).toBe(1);
    expect(await read().$count(outboxEvent, eq(outboxEvent.kind, 'invitation.issued'))).toBe(0);
  });

  it('asks with so many words before it gives a role above teacher', async () => {
    const admin = await actorOf('admin');
    const id = await sendList(admin, membersFile('Gerda;gerda@brug.example;;Moderator;;;'));
    await expect(confirmShown(admin, id)).rejects.toMatchObject({ status: 422, field: 'acceptsRoles' });
    expect(await read().$count(invitation)).toBe(0);
    await confirmShown(admin, id, { acceptsRoles: true });
    await runImport(id);
    expect((await read().select().from(invitation)).map(({ role }) => role)).toEqual(['moderator']);
  });

  it('never touches an administrator’s role, and never makes one', async () => {
    const admin = await actorOf('admin');
    await aPerson({ email: 'baas@brug.example', role: 'admin' });
    await importList(admin, membersFile('Baas;baas@brug.example;;docent;Directeur;;', 'Nieuw;nieuw@brug.example;;admin;;;'));
    expect((await read().select().from(person).where(eq(person.email, 'baas@brug.example')))[0]).toMatchObject({ role: 'admin', jobTitle: 'Directeur' });
    expect(await read().$count(invitation)).toBe(0);
  });

  it('lets an invitation end on the day of the list', async () => {
    const admin = await actorOf('admin');
    const now = new Date('2026-11-23T12:00:00Z');
    const file = Buffer.from('naam,mail,geldig tot\nAn,an@a.example,23 december 2026\nBo,bo@a.example,1-1-2020\nCo,co@a.example,ooit\n');
    const id = await importList(admin, file, 'members', {}, now);
    expect((await read().select().from(invitation)).map(({ expiresAt }) => expiresAt.toISOString())).toEqual(['2026-12-23T21:59:59.000Z']);
    expect((await importPreview(admin, id, null, now)).counts.error).toBe(2);
  });
});

describe('all or nothing', () => {
  it('holds when an address is taken between the preview and the confirmation', async () => {
    const admin = await actorOf('admin');
    const id = await sendList(admin, membersFile('An;an@a.example;;;;;', 'Bo;bo@a.example;;;;;'));
    const { fingerprint } = await importPreview(admin, id, null);
    await anInvitation({ email: 'bo@a.example', name: 'Bo' });
    const before = await dumpOfEverything();
    await expect(confirmImport(admin, id, { sendInvitations: true, acceptsRoles: false, fingerprint })).rejects.toMatchObject({ status: 409 });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it('holds when it is taken after the confirmation: the list is a preview again', async () => {
    const admin = await actorOf('admin');
    const id = await sendList(admin, membersFile('An;an@a.example;;;;;', 'Bo;bo@a.example;;;;;'));
    await confirmShown(admin, id);
    await aPerson({ email: 'bo@a.example' });
    const before = await dumpOfTheForum();
    await runImport(id);
    expect(await dumpOfTheForum()).toEqual(before);
    const preview = await importPreview(admin, id, null);
    expect([preview.state, preview.isChanged, preview.counts]).toEqual(['previewed', true, { new: 1, changed: 0, unchanged: 1, error: 0 }]);
    await confirmShown(admin, id);
    await runImport(id);
    expect(await read().$count(invitation)).toBe(1);
  });

  it('holds when the last row cannot be stored', async () => {
    const admin = await actorOf('admin');
    await write((tx) => tx.insert(organisation).values({ name: 'Laatste', kind: 'school', createdAt: new Date() }));
    const rows = Array.from({ length: 600 }, (_, n) => `Naam ${n};naam-${n}@a.example;;;;;`);
    const id = await sendList(admin, membersFile(...rows, 'Laatste;laatste@a.example;Laatste;;;;'));
    await confirmShown(admin, id);
    // The organisation of the last row is gone at the moment of storing.
    await write((tx) => tx.delete(organisation).where(eq(organisation.name, 'Laatste')));
    const before = await dumpOfTheForum();
    await runImport(id);
    expect(await dumpOfTheForum()).toEqual(before);
  });

  it('holds for an administrator who may not import any more', async () => {
    const admin = await actorOf('admin');
    const id = await sendList(admin, membersFile('An;an@a.example;;;;;'));
    await confirmShown(admin, id);
    await write((tx) => tx.update(person).set({ role: 'teacher' }).where(eq(person.id, admin?.id ?? 0)));
    const before = await dumpOfTheForum();
    await expect(runImport(id)).rejects.toThrow('may not import');
    expect(await dumpOfTheForum()).toEqual(before);
    expect((await read().select().from(importJob))[0]?.state).toBe('failed');
  });

  it('is done once, however often it is confirmed or run', async () => {
    const admin = await actorOf('admin');
    const id = await sendList(admin, membersFile('An;an@a.example;;;;;'));
    await confirmShown(admin, id);
    await expect(confirmImport(admin, id, { sendInvitations: true, acceptsRoles: true, fingerprint: '' })).rejects.toMatchObject({ status: 409 });
    await expect(discardImport(admin, id)).rejects.toMatchObject({ status: 422 });
    await Promise.all([runImport(id), runImport(id), runImport(id)]);
    expect(await read().$count(invitation)).toBe(1);
    expect(await read().$count(auditRecord, eq(auditRecord.action, 'import.done'))).toBe(1);
  });
});

describe('an import of organisations', () => {
  const file = Buffer.from(
    [
      'Naam;Soort;Provincie;Plaats;Website;Lid sinds',
      'Het  Klankhuis;Muziekschool;Utrecht;Zeist;www.klankhuis.example;3-11-2023',
      'De Brug;gemeenschapscentrum;Antwerpen;Mechelen;;',
      'Zonder soort;;;;;',
      'Onveilig;school;;;http://a.example;',
      'de brug;school;;;;',
      'Later;school;;;;1-1-2099',
    ].join('\r\n'),
    'latin1',
  );

  it('adds, changes and then leaves them as they are', async () => {
    const admin = await actorOf('admin');
    const old = await anOrganisation({ name: 'De Oude Brug', kind: 'school' });
    const brug = await anOrganisation({ name: 'de brug', kind: 'school' });
    await mergeOrganisations(admin, old.id, brug.id);
    const id = await sendList(admin, file, 'organisations');
    const preview = await importPreview(admin, id, null);
    expect(preview.counts).toEqual({ new: 1, changed: 1, unchanged: 0, error: 4 });
    expect(preview.wrong.map(({ row, errors }) => [row, Object.keys(errors)])).toEqual([[4, ['kind']], [5, ['website']], [6, ['name']], [7, ['memberSince']]]);
    await confirmShown(admin, id);
    await runImport(id);
    const stored = await read().select().from(organisation);
    expect(stored.find(({ place }) => place === 'Zeist')).toMatchObject({ kind: 'music_school', province: 'Utrecht', website: 'https://www.klankhuis.example/' });
    expect(stored.find(({ place }) => place === 'Zeist')?.createdAt.toISOString().slice(0, 10)).toBe('2023-11-03');
    expect(stored.find(({ id: one }) => one === brug.id)).toMatchObject({ name: 'de brug', kind: 'community_centre', place: 'Mechelen' });
    const before = await dumpOfTheForum();
    const again = await importPreview(admin, await sendList(admin, file, 'organisations'), null);
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 2, error: 4 });
    expect(await dumpOfTheForum()).toEqual(before);
  });
});
