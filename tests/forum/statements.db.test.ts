import { describe, expect, it } from 'vitest';
import { write } from '#db/connection.server';
import { draft } from '#db/schema/forum';
import '~/words.nl';
import { loader as draftsPage } from '~/forum/drafts/drafts.route';
import { loader as boardPage } from '~/forum/experiments/board.route';
import { startTrial } from '~/forum/experiments/try-too.server';
import { loader as organisationPage } from '~/forum/people/organisation.route';
import { loader as personPage } from '~/forum/people/person.route';
import { loader as spacePage } from '~/forum/spaces/space.route';
import { loader as topicPage } from '~/forum/topics/topic.route';
import { loader as homePage } from '~/home/home.route';
import { anOrganisation, aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aReply, aTopic, anExperiment, postAt, someReplies } from '../support/forum-builders';
import { routeArgs } from '../support/requests';
import { recordStatements } from '../support/statements';

useFreshDatabase();

/** A page asks the database at most this often, whoever looks and however much there is. */
const MOST_STATEMENTS = 8;

/** A reply, or a change of a post, that this member did not finish. */
const keepDraft = (personId: number, id: number, kind: 'topic' | 'post' = 'topic') =>
  write((tx) => tx.insert(draft).values({ personId, place: `${kind}:${id}`, fields: { body: 'Nog niet af.' }, updatedAt: new Date() }));

describe.each(['visitor', 'member'] as const)('the pages of a %s', (who) => {
  it(`ask at most ${MOST_STATEMENTS} things of the database`, async () => {
    const organisation = await anOrganisation();
    const author = await aPerson({ organisationId: organisation.id });
    const topic = await aTopic({ author, tags: ['samen', 'thuis'] });
    for (let n = 0; n < 25; n += 1) await aTopic({ author, tags: ['samen'] });
    for (let n = 0; n < 5; n += 1) await aReply(topic, { author });
    const actor = who === 'member' ? await aPerson() : null;
    if (actor) await keepDraft(actor.id, topic.id);
    const pages: Record<string, () => Promise<unknown>> = {
      home: () => homePage(routeArgs('/', { actor })),
      space: () => spacePage(routeArgs('/spaces/x?discipline=music', { actor, params: { space: 'experiments' } })),
      topic: () => topicPage(routeArgs('/topics/x', { actor, params: { id: String(topic.id), slug: topic.slug } })),
      person: () => personPage(routeArgs('/people/x', { actor, params: { id: String(author.id) } })),
      organisation: () => organisationPage(routeArgs('/organisations/x', { actor, params: { id: String(organisation.id) } })),
    };
    for (const [name, load] of Object.entries(pages)) {
      const { texts } = await recordStatements(load);
      expect([name, texts.length > 0 && texts.length <= MOST_STATEMENTS ? 'few' : texts]).toEqual([name, 'few']);
    }
  });
});

describe('the pages of experiments', () => {
  it('ask as little, with every filter and however many trials there are; an experiment itself one thing more', async () => {
    const organisation = await anOrganisation();
    const author = await aPerson({ organisationId: organisation.id });
    const running = await anExperiment({ author, tags: ['samen'] });
    for (let n = 0; n < 25; n += 1) await anExperiment({ author, status: n % 2 ? 'running' : 'stopped' });
    for (let n = 0; n < 5; n += 1) await startTrial(await aPerson({ organisationId: organisation.id }), running.id);
    const actor = await aPerson();
    await keepDraft(actor.id, running.id);
    const query = '?status=running&status=stopped&type=music_school&discipline=music&tag=samen';
    const pages: Record<string, () => Promise<unknown>> = {
      space: () => spacePage(routeArgs(`/spaces/x${query}`, { actor, params: { space: 'experiments' } })),
      board: () => boardPage(routeArgs('/spaces/experiments/board', { actor })),
      topic: () => topicPage(routeArgs('/topics/x', { actor, params: { id: String(running.id), slug: running.slug } })),
    };
    const cost: Record<string, number> = {};
    for (const [name, load] of Object.entries(pages)) cost[name] = (await recordStatements(load)).texts.length;
    expect(cost).toEqual({ space: MOST_STATEMENTS, board: 4, topic: MOST_STATEMENTS + 1 });
  });
});

describe('a list of many drafts', () => {
  it('asks what one with two does', async () => {
    const actor = await aPerson();
    const costOf = async () => (await recordStatements(() => draftsPage(routeArgs('/me/drafts', { actor })))).texts.length;
    const keepTwo = async () => {
      const topic = await aTopic({ author: actor });
      await keepDraft(actor.id, topic.id);
      await keepDraft(actor.id, (await postAt(topic.id, 0)).id, 'post');
    };
    await keepTwo();
    const cost = await costOf();
    for (let n = 0; n < 10; n += 1) await keepTwo();
    expect(await costOf()).toBe(cost);
  });
});

describe('a topic with 2,000 replies', () => {
  it('costs what one with 20 does, on its first page and in the middle', async () => {
    const [short, long] = [await aTopic(), await aTopic()];
    await someReplies(short, 20);
    await someReplies(long, 2000);
    const actor = await aPerson();
    const costOf = async ({ id, slug }: { id: number; slug: string }, query = '') => {
      const { texts, rows } = await recordStatements(() => topicPage(routeArgs(`/topics/x${query}`, { actor, params: { id: String(id), slug } })));
      return { statements: texts.length, rows };
    };
    const cost = await costOf(short);
    expect(cost.rows).toBeGreaterThan(20);
    expect(await costOf(long)).toEqual(cost);
    expect(await costOf(long, '?from=1221')).toEqual(cost);
  });
});
