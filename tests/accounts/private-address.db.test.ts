import { describe, expect, it } from 'vitest';
import { personCard } from '~/accounts/person-queries.server';
import { loader as ownProfile } from '~/accounts/profile/profile.route';
import { loader as securityPage } from '~/accounts/security.route';
import { actorForRequest } from '~/accounts/session.server';
import { loader as organisations } from '~/organisations/organisations.route';
import { loader as ownPage } from '~/forum/people/me.route';
import { loader as personPage } from '~/forum/people/person.route';
import { loader as organisationRoute } from '~/forum/people/organisation.route';
import { aMember, anInvitation, sessionCookie, withoutEmail } from '../support/account-builders';
import { anOrganisation } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

async function aWorld() {
  const { id: organisationId } = await anOrganisation();
  const person = await aMember({ organisationId, about: 'Ik geef viool.' });
  const invited = await anInvitation({ organisationId });
  const reader = await aMember({ role: 'moderator' });
  return { organisationId, person, invited, reader: withoutEmail(reader), ownEmail: reader.email };
}

type World = Awaited<ReturnType<typeof aWorld>>;

/** Everything outside the administrator's pages that tells of people. */
const TELLERS: [string, (world: World) => Promise<unknown>][] = [
  ['the person card', ({ person }) => personCard(person.id)],
  ['who asks', async ({ person }) => (await actorForRequest(await sessionCookie(person.id))).actor],
  ['/organisations', ({ reader: actor }) => bodyOf(() => organisations(routeArgs('/organisations', { actor })))],
  ['/me', ({ reader: actor }) => bodyOf(() => ownPage(routeArgs('/me', { actor })))],
  ['/me/profile', ({ reader: actor }) => bodyOf(() => ownProfile(routeArgs('/me/profile', { actor })))],
  // Their own, and nobody else's.
  [
    '/me/security',
    async ({ reader: actor, ownEmail }) =>
      (await bodyOf(() => securityPage(routeArgs('/me/security', { actor })))).replaceAll(ownEmail, ''),
  ],
  ['/people/:id', ({ person, reader: actor }) => bodyOf(() => personPage(argsOf('/people', person.id, actor)))],
  [
    '/organisations/:id',
    ({ organisationId, reader: actor }) => bodyOf(() => organisationRoute(argsOf('/organisations', organisationId, actor))),
  ],
];

const argsOf = (path: string, id: number, actor: World['reader']) =>
  routeArgs(`${path}/${id}`, { actor, params: { id: String(id) } });
const bodyOf = async (work: () => Promise<Response> | Response) => (await answerOf(work)).text();

describe('an e-mail address', () => {
  it.each(TELLERS)('is not in what %s tells', async (_, tell) => {
    const world = await aWorld();
    const told = JSON.stringify(await tell(world));
    expect(told.length).toBeGreaterThan(50);
    expect(told).not.toContain('@');
    expect(told).not.toContain('passwordHash');
  });
});
