import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { contentVersion } from '#db/content-version.server';
import { auditRecord } from '#db/schema/audit';
import { person } from '#db/schema/accounts';
import { invitation, joinCode } from '#db/schema/joining';
import { organisation } from '#db/schema/organisations';
import { follow } from '#db/schema/writing';
import { organisationChoices } from '~/accounts/organisation-choices.server';
import { loader as mergePage } from '~/admin/merge-organisation.route';
import { loader as organisationPage } from '~/forum/people/organisation.route';
import { addOrganisation, editOrganisation } from '~/organisations/manage-organisation.server';
import { mergeNumbers, mergeOrganisations } from '~/organisations/merge-organisations.server';
import { organisationFacts, organisationList } from '~/organisations/organisation-queries.server';
import { actorOf, anInvitation, EVERYBODY } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const FACTS = { name: 'Oud', kind: 'school', province: null, place: null, website: null } as const;

async function followOf(personId: number, subjectId: number) {
  await write((tx) => tx.insert(follow).values({ personId, kind: 'organisation', subjectId, createdAt: new Date() }));
}

describe('merging two organisations', () => {
  it('takes people, invitations, codes and followers along, each once', async () => {
    const [old, stays] = [await anOrganisation({ name: 'Oud' }), await anOrganisation({ name: 'Blijft' })];
    const admin = await actorOf('admin');
    const [one, both] = [await aPerson({ organisationId: old.id }), await aPerson({ organisationId: stays.id })];
    await anInvitation({ organisationId: old.id });
    await write((tx) =>
      tx.insert(joinCode).values({
        code: 'abc',
        organisationId: old.id,
        maxUses: 5,
        createdBy: one.id,
        createdAt: new Date(),
        expiresAt: new Date(Date.now() + 86_400_000),
      }),
    );
    await followOf(one.id, old.id);
    await followOf(both.id, old.id);
    await followOf(both.id, stays.id);
    // The same number of something else is left alone.
    await write((tx) => tx.insert(follow).values({ personId: one.id, kind: 'person', subjectId: old.id, createdAt: new Date() }));
    const numbers = { people: 1, invitations: 1, joinCodes: 1, followers: 2 };
    expect(await mergeNumbers(admin, old.id)).toEqual(numbers);
    const version = await contentVersion();
    expect(await mergeOrganisations(admin, old.id, stays.id)).toEqual(numbers);
    expect(await contentVersion()).toBeGreaterThan(version);
    for (const table of [person, invitation, joinCode]) {
      expect(await read().$count(table, eq(table.organisationId, old.id))).toBe(0);
    }
    expect(await read().$count(person, eq(person.organisationId, stays.id))).toBe(2);
    const followers = await read().select({ id: follow.personId }).from(follow).where(and(eq(follow.kind, 'organisation'), eq(follow.subjectId, stays.id)));
    expect(followers.map(({ id }) => id).sort()).toEqual([one.id, both.id].sort());
    expect(await read().$count(follow)).toBe(3);
    const records = await read().select().from(auditRecord).where(eq(auditRecord.action, 'organisation.merged'));
    expect(records.map(({ subjectId, details }) => [subjectId, details])).toEqual([[old.id, { intoId: stays.id, ...numbers }]]);
  });

  it('leaves the old one out of every list, and lets its address lead on', async () => {
    const [old, stays] = [await anOrganisation({ name: 'Oud' }), await anOrganisation({ name: 'Blijft' })];
    const admin = await actorOf('admin');
    await mergeOrganisations(admin, old.id, stays.id);
    expect((await organisationList()).map(({ id }) => id)).toEqual([stays.id]);
    expect((await organisationChoices()).map(({ id }) => id)).toEqual([stays.id]);
    await expect(organisationFacts(old.id)).rejects.toMatchObject({ status: 404 });
    await expect(editOrganisation(admin, old.id, FACTS)).rejects.toMatchObject({ status: 404 });
    await expect(addOrganisation(admin, FACTS)).rejects.toMatchObject({ status: 422, field: 'name' });
    const answer = await answerOf(() => organisationPage(routeArgs(`/organisations/${old.id}`, { params: { id: String(old.id) } })));
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, `/organisations/${stays.id}`]);
  });

  it('lets a chain lead to its end in one step', async () => {
    const [first, second, third] = [await anOrganisation(), await anOrganisation(), await anOrganisation()];
    const admin = await actorOf('admin');
    await mergeOrganisations(admin, first.id, second.id);
    await mergeOrganisations(admin, second.id, third.id);
    const rows = await read().select({ id: organisation.id, into: organisation.mergedIntoId }).from(organisation);
    expect(new Map(rows.map(({ id, into }) => [id, into]))).toEqual(new Map([[first.id, third.id], [second.id, third.id], [third.id, null]]));
  });

  it('refuses itself, an unknown one, and one that was merged', async () => {
    const [one, other, merged] = [await anOrganisation(), await anOrganisation(), await anOrganisation()];
    const admin = await actorOf('admin');
    await mergeOrganisations(admin, merged.id, other.id);
    const before = await dumpOfEverything();
    await expect(mergeOrganisations(admin, one.id, one.id)).rejects.toMatchObject({ status: 422, key: 'organisations:merge.itself' });
    await expect(mergeOrganisations(admin, one.id, 999)).rejects.toMatchObject({ status: 422, field: 'into' });
    await expect(mergeOrganisations(admin, one.id, merged.id)).rejects.toMatchObject({ status: 422, key: 'organisations:merge.gone' });
    await expect(mergeOrganisations(admin, merged.id, one.id)).rejects.toMatchObject({ status: 404 });
    await expect(mergeOrganisations(admin, 999, one.id)).rejects.toMatchObject({ status: 404 });
    expect(await dumpOfEverything()).toEqual(before);
  });

  it.each(EVERYBODY)('asks on a page that is for administrators alone: %s', async (role) => {
    const [old, stays] = [await anOrganisation(), await anOrganisation()];
    const actor = await actorOf(role);
    const path = `/admin/organisations/${old.id}/merge?into=${stays.id}`;
    const answer = await answerOf(() => mergePage(routeArgs(path, { actor, params: { id: String(old.id) } })));
    expect(answer.status).toBe({ visitor: 302, teacher: 403, moderator: 403, staff: 403, admin: 200 }[role]);
    if (role === 'admin') expect(await answer.json()).toMatchObject({ into: { id: stays.id }, numbers: { people: 0 } });
  });
});
