import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import '~/words.nl';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { follow } from '#db/schema/writing';
import { listFollowed } from '~/forum/following/follow-queries.server';
import { finishWelcome } from '~/home/finish-welcome.server';
import { action, loader } from '~/home/welcome.route';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { anOrganisation, aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import type { Actor } from '~/shared/actor';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const ANSWERS = { intent: 'save', organisationId: '', discipline: 'music', spaces: 'help' };
const send = (actor: Actor, form: Record<string, string> = ANSWERS) => answerOf(() => action(routeArgs('/welcome', { actor, form })));
const look = async (actor: Actor) =>
  (await (await answerOf(() => loader(routeArgs('/welcome', { actor })))).json()) as { person: { isWelcomed: boolean }; organisations: object[] };
const stored = async (id: number) => (await read().select().from(person).where(eq(person.id, id)))[0];

describe.each(EVERYBODY)('a %s', (role) => {
  it(role === 'visitor' ? 'is not welcomed' : 'answers three questions, and then sees where to begin', async () => {
    const actor = await actorOf(role);
    if (!actor) {
      const before = await dumpOfEverything();
      expect((await answerOf(() => loader(routeArgs('/welcome')))).status).toBe(302);
      expect((await send(null)).status).toBe(403);
      await expect(finishWelcome(null, { intent: 'skip' })).rejects.toMatchObject({ status: 403 });
      expect(await dumpOfEverything()).toEqual(before);
      return;
    }
    const { id: organisationId } = await anOrganisation();
    expect((await look(actor)).person.isWelcomed).toBe(false);
    const answer = await send(actor, { ...ANSWERS, organisationId: String(organisationId) });
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/welcome']);
    expect(await stored(actor.id)).toMatchObject({ organisationId, discipline: 'music', welcomedAt: expect.any(Date) });
    expect((await listFollowed(actor)).spaces).toMatchObject([{ code: 'help' }]);
    expect((await look(actor)).person.isWelcomed).toBe(true);
  });
});

describe('the welcome page', () => {
  it('can be skipped, and then changes nothing else', async () => {
    const actor = await aPerson({ discipline: 'dance' });
    expect((await send(actor, { intent: 'skip' })).status).toBe(302);
    expect(await stored(actor.id)).toMatchObject({ discipline: 'dance', organisationId: null, welcomedAt: expect.any(Date) });
    expect(await read().$count(follow)).toBe(0);
  });

  it('keeps the organisation that the invitation named, whatever is sent', async () => {
    const [own, other] = [await anOrganisation(), await anOrganisation()];
    const actor = await aPerson({ organisationId: own.id });
    await send(actor, { ...ANSWERS, organisationId: String(other.id) });
    expect((await stored(actor.id))?.organisationId).toBe(own.id);
  });

  it.each([
    ['organisationId', { organisationId: '999' }],
    ['discipline', { discipline: 'koken' }],
    ['spaces', { spaces: 'geheim' }],
  ])('is refused at a wrong %s, and nothing changes', async (field, wrong) => {
    const actor = await aPerson();
    const before = await dumpOfEverything();
    const answer = await send(actor, { ...ANSWERS, ...wrong });
    expect([answer.status, Object.keys(((await answer.json()) as { errors: object }).errors)]).toEqual([422, [field]]);
    expect(await dumpOfEverything()).toEqual(before);
  });
});
