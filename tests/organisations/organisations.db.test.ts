import { describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { auditRecord } from '#db/schema/audit';
import { addOrganisation, editOrganisation } from '~/organisations/manage-organisation.server';
import { organisationForm } from '~/organisations/organisation-form';
import { listPeopleOfOrganisation } from '~/forum/people/organisation-facts.server';
import { mergeOrganisations } from '~/organisations/merge-organisations.server';
import { findOrganisations, organisationFacts, organisationList } from '~/organisations/organisation-queries.server';
import { loader } from '~/organisations/organisations.route';
import type { Actor } from '~/shared/actor';
import { AppError } from '~/shared/errors/app-error';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const FACTS = { name: 'Het Klankhuis', kind: 'music_school', province: 'Utrecht', place: 'Zeist', website: 'https://klankhuis.example' } as const;

const MUTATIONS: [string, (actor: Actor, id: number) => Promise<unknown>][] = [
  ['add an organisation', (actor) => addOrganisation(actor, FACTS)],
  ['edit an organisation', (actor, id) => editOrganisation(actor, id, FACTS)],
  ['merge two organisations', (actor, id) => mergeOrganisations(actor, id, id - 1)],
];

const table = MUTATIONS.flatMap(([name, act]) => EVERYBODY.map((role) => [role, name, act] as const));

describe('a', () => {
  it.each(table)('%s who tries to %s', async (role, _, act) => {
    await anOrganisation();
    const { id } = await anOrganisation();
    const actor = await actorOf(role);
    const before = await dumpOfEverything();
    const error = await act(actor, id).then(
      () => undefined,
      (caught: unknown) => caught,
    );
    if (role === 'admin') {
      expect(error).toBeUndefined();
      expect(await dumpOfEverything()).not.toEqual(before);
    } else {
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ status: 403, key: 'organisations:denied.manage' });
      expect(await dumpOfEverything()).toEqual(before);
    }
  });
});

describe('managing organisations', () => {
  it('refuses a name that is taken, but not the own one', async () => {
    const admin = await actorOf('admin');
    const id = await addOrganisation(admin, FACTS);
    const other = await addOrganisation(admin, { ...FACTS, name: 'De Brug' });
    const before = await dumpOfEverything();
    const taken = { status: 422, field: 'name', key: 'organisations:form.nameTaken' };
    await expect(addOrganisation(admin, FACTS)).rejects.toMatchObject(taken);
    await expect(editOrganisation(admin, other, FACTS)).rejects.toMatchObject(taken);
    expect(await dumpOfEverything()).toEqual(before);
    await editOrganisation(admin, id, { ...FACTS, province: null });
    expect((await organisationFacts(id)).province).toBeNull();
  });

  it('takes names that differ in capitals or spaces for the same', async () => {
    const admin = await actorOf('admin');
    const id = await addOrganisation(admin, FACTS);
    await expect(addOrganisation(admin, { ...FACTS, name: 'het  KLANKHUIS' })).rejects.toMatchObject({ status: 422, field: 'name' });
    await editOrganisation(admin, id, { ...FACTS, name: 'Het KlankHuis' });
    expect((await organisationFacts(id)).name).toBe('Het KlankHuis');
  });

  it('finds none to change under an unknown id', async () => {
    await expect(editOrganisation(await actorOf('admin'), 999, FACTS)).rejects.toMatchObject({ status: 404 });
  });

  it('records nothing and keeps visitors’ pages when nothing is different', async () => {
    const admin = await actorOf('admin');
    const id = await addOrganisation(admin, FACTS);
    const before = await dumpOfEverything();
    await editOrganisation(admin, id, FACTS);
    expect(await dumpOfEverything()).toEqual(before);
    for (const part of [{ name: 'De Brug' }, { kind: 'school' }, { province: null }, { place: null }, { website: null }] as const) {
      const version = await contentVersion();
      await editOrganisation(admin, id, { ...FACTS, ...part });
      expect(await contentVersion()).toBe(version + 1);
      await editOrganisation(admin, id, FACTS);
    }
  });

  it('records each act, and makes visitors’ pages anew', async () => {
    const admin = await actorOf('admin');
    const version = await contentVersion();
    const id = await addOrganisation(admin, FACTS);
    const afterAdding = await contentVersion();
    await editOrganisation(admin, id, { ...FACTS, kind: 'school' });
    expect([afterAdding > version, (await contentVersion()) > afterAdding]).toEqual([true, true]);
    const records = await read().select().from(auditRecord);
    expect(records.map(({ action, actorId, subjectId, details }) => [action, actorId, subjectId, details?.kind])).toEqual([
      ['organisation.added', admin?.id, id, 'music_school'],
      ['organisation.edited', admin?.id, id, 'school'],
    ]);
  });
});

describe('the form', () => {
  const website = (typed: string) => organisationForm.safeParse({ ...FACTS, website: typed });

  it.each([
    ['', null],
    ['www.klankhuis.example', 'https://www.klankhuis.example/'],
    ['Klankhuis.example/Lessen?d=1', 'https://klankhuis.example/Lessen?d=1'],
    ['klankhuis.example:8443', 'https://klankhuis.example:8443/'],
    ['café.example', 'https://xn--caf-dma.example/'],
    ['https://a.example/"onmouseover="x', 'https://a.example/%22onmouseover=%22x'],
    ['https://a.example/<script>', 'https://a.example/%3Cscript%3E'],
    ['HTTPS://A.example\\b', 'https://a.example/b'],
  ])('takes the website "%s"', (typed, stored) => {
    expect(website(typed).data?.website).toBe(stored);
  });

  it.each([
    'javascript:alert(1)',
    'javascript://klankhuis.example/%0aalert(1)',
    'data:text/html,hoi',
    'ftp://klankhuis.example',
    'mailto:iemand@klankhuis.example',
    'klankhuis',
    'https://klankhuis',
    'http://klankhuis.example/lessen',
    'https://ik:geheim@klankhuis.example',
    'https://:geheim@klankhuis.example',
    'ik@klankhuis.example',
    'https://',
    '//kwaad.example',
    'https:////kwaad.example',
    'https:kwaad.example',
    '/kwaad.example',
    '\\\\kwaad.example',
    'klankhuis.example"onmouseover="x',
    'https://klankhuis.example" onmouseover="x',
    'https://een twee.example',
  ])('refuses the website "%s" at its field', (typed) => {
    expect(website(typed).error?.issues.map((issue) => issue.path[0])).toEqual(['website']);
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(121) }],
    ['kind', { kind: '' }],
    ['kind', { kind: 'circus' }],
    ['province', { province: 'y'.repeat(61) }],
  ])('refuses a wrong %s at that field', (field, wrong) => {
    const parsed = organisationForm.safeParse({ ...FACTS, ...wrong });
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
});

describe('the list', () => {
  it('counts the people who are there, by organisation and kind', async () => {
    const brug = await anOrganisation({ name: 'De Brug', kind: 'community_centre' });
    const klankhuis = await anOrganisation({ name: 'het Klankhuis' });
    await anOrganisation({ name: 'Oostwaard' });
    await aPerson({ organisationId: klankhuis.id });
    await aPerson({ organisationId: klankhuis.id });
    await aPerson({ organisationId: brug.id, suspendedAt: new Date() });
    const list = await organisationList();
    expect(list.map(({ name, memberCount }) => [name, memberCount])).toEqual([
      ['De Brug', 0],
      ['het Klankhuis', 2],
      ['Oostwaard', 0],
    ]);
    expect((await findOrganisations({})).counts).toEqual({ community_centre: 1, music_school: 2 });
    const found = await findOrganisations({ kind: 'community_centre' });
    expect(found.organisations.map((one) => one.name)).toEqual(['De Brug']);
  });

  it('finds by a part of the name or the place, whatever the accents, and by province', async () => {
    await anOrganisation({ name: 'Café Música', province: 'Utrecht', place: 'Zeist' });
    await anOrganisation({ name: 'De Brug', province: 'Drenthe' });
    const names = async (wish: Parameters<typeof findOrganisations>[0]) =>
      (await findOrganisations(wish)).organisations.map((one) => one.name);
    expect(await names({ q: 'cafe mus' })).toEqual(['Café Música']);
    expect(await names({ q: 'ZEIST' })).toEqual(['Café Música']);
    expect(await names({ province: 'Drenthe' })).toEqual(['De Brug']);
    expect(await names({ province: 'Drenthe', q: 'mus' })).toEqual([]);
    expect((await findOrganisations({ q: 'niets' })).provinces).toEqual(['Drenthe', 'Utrecht']);
  });

  it('shows the people of an organisation by name', async () => {
    const { id } = await anOrganisation();
    await aPerson({ organisationId: id, name: 'Ruben', jobTitle: 'Docent slagwerk' });
    await aPerson({ organisationId: id, name: 'Elske' });
    await aPerson({ organisationId: id, name: 'Geschorste', suspendedAt: new Date() });
    const people = await listPeopleOfOrganisation(id);
    expect(people.map(({ name, jobTitle }) => [name, jobTitle])).toEqual([
      ['Elske', null],
      ['Ruben', 'Docent slagwerk'],
    ]);
  });

  it('is for everybody, and a kind that does not exist is not found', async () => {
    await anOrganisation({ kind: 'school' });
    const look = async (path: string) => {
      const answer = await answerOf(() => loader(routeArgs(path)));
      const data = (await answer.json()) as { wish: { kind: string | null }; organisations: unknown[] };
      return [answer.status, data.wish.kind, data.organisations.length];
    };
    expect(await look('/organisations')).toEqual([200, null, 1]);
    expect(await look('/organisations?kind=school')).toEqual([200, 'school', 1]);
    expect(await look('/organisations?kind=municipality')).toEqual([200, 'municipality', 0]);
    expect(await look('/organisations?kind=')).toEqual([200, null, 1]);
    expect((await answerOf(() => loader(routeArgs('/organisations?kind=circus')))).status).toBe(404);
  });
});
