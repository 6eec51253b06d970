import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import '~/words.nl';
import { EXPERIMENT_STATUSES } from '#db/codes';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { space, topic } from '#db/schema/forum';
import { CARDS_PER_COLUMN, readBoard } from '~/forum/experiments/board-queries.server';
import { loader as boardPage } from '~/forum/experiments/board.route';
import { loader as statusPage } from '~/forum/experiments/status.route';
import { startTrial } from '~/forum/experiments/try-too.server';
import { countExperiments } from '~/forum/experiments/experiment-facets.server';
import { listQuery, listWish } from '~/forum/lists/list-wish';
import { countTopicsOfSpace, listTopicsOfSpace } from '~/forum/lists/topic-list-queries.server';
import { closeTopic } from '~/forum/moderating/close-topic.server';
import { moveTopic } from '~/forum/moderating/move-topic.server';
import type { Actor } from '~/shared/actor';
import { anOrganisation, aPerson, onePersonPerRole } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { anExperiment, aTopic } from '../support/forum-builders';
import { answerOf, routeArgs } from '../support/requests';

useFreshDatabase();

const wishOf = (query: string) => listWish(new URLSearchParams(query));
async function listed(query: string, actor: Actor = null) {
  const wish = wishOf(query);
  const { rows } = await listTopicsOfSpace(actor, 'experiments', wish);
  const { matched } = await countTopicsOfSpace(actor, 'experiments', wish);
  return { ids: rows.map(({ id }) => id).sort((one, other) => one - other), matched, rows };
}

const makeMembersOnly = () =>
  write(async (tx) => {
    await tx.update(space).set({ readAccess: 'members' }).where(eq(space.code, 'experiments'));
    await bumpContentVersion(tx);
  });

describe('the filters of the experiments', () => {
  it('take several statuses and kinds of organisation at once, with the other filters', async () => {
    const school = await aPerson({ organisationId: (await anOrganisation({ kind: 'music_school' })).id });
    const centre = await aPerson({ organisationId: (await anOrganisation({ kind: 'arts_centre' })).id });
    const running = await anExperiment({ author: school, status: 'running', discipline: 'music' });
    const stopped = await anExperiment({ author: centre, status: 'stopped', discipline: 'dance' });
    const idea = await anExperiment({ author: school, status: 'idea', discipline: 'dance' });
    const none = await aTopic({ author: await aPerson() });
    expect(await listed('')).toMatchObject({ ids: [running.id, stopped.id, idea.id, none.id], matched: 4 });
    expect(await listed('status=running&status=stopped')).toMatchObject({ ids: [running.id, stopped.id], matched: 2 });
    expect(await listed('status=stopped&status=idea&discipline=dance&type=music_school')).toMatchObject({ ids: [idea.id], matched: 1 });
    expect(await listed('type=music_school&type=arts_centre')).toMatchObject({ ids: [running.id, stopped.id, idea.id], matched: 3 });
    expect(await listed('status=scaled_up')).toMatchObject({ ids: [], matched: 0 });
    expect(await countExperiments()).toEqual({ total: 4, statuses: { running: 1, stopped: 1, idea: 1 }, types: { music_school: 2, arts_centre: 1 } });
  });

  it('do not know another value', () => {
    for (const query of ['status=onbekend', 'status=running&status=x', 'type=circus']) {
      expect(() => wishOf(query)).toThrow(expect.objectContaining({ status: 404 }));
    }
    expect(listQuery(wishOf('status=stopped&status=idea&status=idea&type=school&sort=newest'))).toBe('?status=idea&status=stopped&type=school&sort=newest');
  });

  it('page through what fits, each once', async () => {
    for (let n = 0; n < 45; n += 1) await anExperiment({ status: n % 2 ? 'running' : 'stopped', createdAt: new Date(1_700_000_000_000 + n * 1_000) });
    const seen: number[] = [];
    for (let before = ''; before !== 'end'; ) {
      const query = before ? `status=running&before=${before}` : 'status=running';
      const page = await listTopicsOfSpace(null, 'experiments', wishOf(query));
      seen.push(...page.rows.map(({ id }) => id));
      expect(page.rows.every((row) => row.experiment?.status === 'running')).toBe(true);
      before = page.older ?? 'end';
    }
    expect(new Set(seen).size).toBe(22);
    expect(seen).toHaveLength(22);
  });
});

describe('a row', () => {
  it('says how far the experiment is and how many try it too, and nothing of that in another space', async () => {
    const made = await anExperiment({ status: 'evaluated' });
    await startTrial(await aPerson(), made.id);
    expect((await listed('')).rows[0]?.experiment).toMatchObject({ status: 'evaluated', trialCount: 1 });
    await moveTopic(await aPerson({ role: 'moderator' }), made.id, 'best-practices');
    const { rows } = await listTopicsOfSpace(null, 'best-practices', wishOf(''));
    expect(rows[0]).toMatchObject({ id: made.id, experiment: null });
  });
});

describe('the board', () => {
  const idsOf = async (actor: Actor) => Object.fromEntries((await readBoard(actor)).map(({ status, cards }) => [status, cards.map(({ row }) => row.id)]));

  it('has every status in its order, and what stands in it, the liveliest first', async () => {
    const old = await anExperiment({ status: 'stopped', createdAt: new Date(1_000) });
    const recent = await anExperiment({ status: 'stopped' });
    const idea = await anExperiment({ status: 'idea' });
    await anExperiment({ status: 'idea', deletedAt: new Date() });
    await aTopic();
    expect((await readBoard(null)).map(({ status }) => status)).toEqual(EXPERIMENT_STATUSES);
    expect(await idsOf(null)).toEqual({ idea: [idea.id], running: [], evaluated: [], scaled_up: [], stopped: [recent.id, old.id] });
  });

  it('keeps to its newest cards, and counts all', async () => {
    for (let n = 0; n < CARDS_PER_COLUMN + 3; n += 1) await anExperiment({ status: 'running' });
    const running = (await readBoard(null)).find(({ status }) => status === 'running');
    expect([running?.cards.length, running?.count]).toEqual([CARDS_PER_COLUMN, CARDS_PER_COLUMN + 3]);
  });

  it('offers to move a card to whoever may, where there is a next status', async () => {
    const author = await aPerson();
    const roles = await onePersonPerRole();
    await anExperiment({ author, status: 'running' });
    await anExperiment({ author, status: 'scaled_up' });
    const closed = await anExperiment({ author, status: 'idea' });
    await closeTopic(roles.admin, closed.id, true);
    const mayMove = async (actor: Actor) => (await readBoard(actor)).flatMap(({ status, cards }) => cards.flatMap((card) => (card.mayMove ? [status] : [])));
    for (const actor of [null, roles.teacher, roles.staff]) expect(await mayMove(actor)).toEqual([]);
    for (const actor of [author, roles.moderator, roles.admin]) expect(await mayMove(actor)).toEqual(['running']);
  });

  it('is for members alone in a space for members', async () => {
    const { id } = await anExperiment({ status: 'running' });
    await makeMembersOnly();
    expect((await idsOf(null)).running).toEqual([]);
    expect((await idsOf(await aPerson())).running).toEqual([id]);
    const locked = await answerOf(() => boardPage(routeArgs('/spaces/experiments/board')));
    expect([locked.status, ((await locked.json()) as { board: unknown }).board]).toEqual([403, null]);
    const status = await answerOf(() => statusPage(routeArgs('/topics/x/status', { params: { id: String(id) } })));
    expect(status.status).toBe(404);
  });

  it('leaves no topic of another space in, whatever its row says', async () => {
    const made = await anExperiment({ status: 'running' });
    const [elsewhere] = await write((tx) => tx.select({ id: space.id }).from(space).where(eq(space.code, 'best-practices')));
    await write((tx) => tx.update(topic).set({ spaceId: elsewhere?.id ?? 0 }).where(eq(topic.id, made.id)));
    expect((await idsOf(await aPerson())).running).toEqual([]);
  });
});
