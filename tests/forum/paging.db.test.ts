import { describe, expect, it } from 'vitest';
import { listTopicsOfSpace, TOPICS_PER_PAGE } from '~/forum/lists/topic-list-queries.server';
import { cursorFrom, listWish, SORTS, type ListWish, type Sort } from '~/forum/lists/list-wish';
import { aPerson } from '../support/builders';
import { useFreshDatabase } from '../support/database';
import { aTopic } from '../support/forum-builders';

useFreshDatabase();

const PAGES = 3;
const MANY = PAGES * TOPICS_PER_PAGE - 7;
/** Few different values for many topics, so that ties run across the borders of pages. */
const TIES = 3;

async function manyTopics(): Promise<number[]> {
  const author = await aPerson();
  const ids: number[] = [];
  for (let n = 0; n < MANY; n += 1) {
    const at = new Date(Date.UTC(2026, 10, 1 + (n % TIES)));
    ids.push((await aTopic({ author, createdAt: at, lastActivityAt: at, reactionCount: n % TIES })).id);
  }
  return ids;
}

function wishFor(sort: Sort, cursor: Partial<ListWish> = {}): ListWish {
  return { ...listWish(new URLSearchParams({ sort })), ...cursor };
}

/** Every page from the start to the end, with what happens between two pages. */
async function walkDown(sort: Sort, between: () => Promise<unknown>) {
  const pages: number[][] = [];
  let page = await listTopicsOfSpace(null, 'experiments', wishFor(sort));
  let last = page;
  for (;;) {
    pages.push(page.rows.map((row) => row.id));
    last = page;
    if (page.older === null) return { pages, last };
    await between();
    page = await listTopicsOfSpace(null, 'experiments', wishFor(sort, { before: cursorFrom(page.older, sort) }));
  }
}

async function walkUp(sort: Sort, from: { newer: string | null; rows: { id: number }[] }, between: () => Promise<unknown>) {
  const pages = [from.rows.map((row) => row.id)];
  let { newer } = from;
  while (newer !== null) {
    await between();
    const page = await listTopicsOfSpace(null, 'experiments', wishFor(sort, { after: cursorFrom(newer, sort) }));
    pages.unshift(page.rows.map((row) => row.id));
    newer = page.newer;
  }
  return pages;
}

describe.each(SORTS)('a list by %s', (sort) => {
  it('shows every topic once, walking down while topics arrive', async () => {
    const ids = await manyTopics();
    // What arrives stands above the reader: newest, most active and most helpful of all.
    const { pages } = await walkDown(sort, () => aTopic({ reactionCount: 99 }));
    expect(pages).toHaveLength(PAGES);
    expect(pages.flat()).toHaveLength(MANY);
    expect(new Set(pages.flat())).toEqual(new Set(ids));
  });

  it('shows the same walking up again, and then what arrived', async () => {
    await manyTopics();
    const down = await walkDown(sort, () => Promise.resolve());
    const arrived: number[] = [];
    const up = await walkUp(sort, down.last, async () => arrived.push((await aTopic({ reactionCount: 99 })).id));
    expect(up.flat().slice(arrived.length)).toEqual(down.pages.flat());
    expect(up.flat().slice(0, arrived.length).sort()).toEqual(arrived.sort());
  });

  it('is in order', async () => {
    await manyTopics();
    const { rows } = await listTopicsOfSpace(null, 'experiments', wishFor(sort));
    const value = { activity: 'lastActivityAt', newest: 'id', unanswered: 'id', helpful: 'reactionCount' } as const;
    const places = rows.map((row) => [row[value[sort]], row.id] as const);
    expect(places).toEqual([...places].sort((a, b) => b[0] - a[0] || b[1] - a[1]));
  });
});

describe('pinned topics', () => {
  it('stand on the first page alone', async () => {
    const ids = await manyTopics();
    const pinned = await aTopic({ pinnedAt: new Date(), createdAt: new Date(0) });
    const first = await listTopicsOfSpace(null, 'experiments', wishFor('activity'));
    expect(first.pinned.map((row) => row.id)).toEqual([pinned.id]);
    const { pages } = await walkDown('activity', () => Promise.resolve());
    expect(new Set(pages.flat())).toEqual(new Set(ids));
    const second = await listTopicsOfSpace(null, 'experiments', wishFor('activity', { before: cursorFrom(first.older, 'activity') }));
    expect(second.pinned).toEqual([]);
  });
});

describe('filters', () => {
  it('combine, and leave the other topics out', async () => {
    const wanted = await aTopic({ discipline: 'dance', teachingForm: 'hybrid', tags: ['spiegel'] });
    await aTopic({ discipline: 'dance', teachingForm: 'hybrid' });
    await aTopic({ discipline: 'music', teachingForm: 'hybrid', tags: ['spiegel'] });
    await aTopic({ discipline: 'dance', teachingForm: 'online', tags: ['spiegel'] });
    await aTopic({ in: 'lessons-learned', discipline: 'dance', teachingForm: 'hybrid', tags: ['spiegel'] });
    const query = new URLSearchParams('discipline=dance&form=hybrid&tag=spiegel&sort=');
    const { rows } = await listTopicsOfSpace(null, 'experiments', listWish(query));
    expect(rows.map((row) => row.id)).toEqual([wanted.id]);
  });

  it.each([
    'discipline=magic', 'form=letter', 'sort=random', 'before=x', 'before=1', 'before=1-', 'after=-1-1', 'before=1e3-1',
    'before=9999999999999999-1', 'before=253402300800000-1', 'before=1-99999999999', 'sort=helpful&before=2147483648-1', 'sort=newest&after=9999999999-1',
  ])('that no form can send are no list: %s', (query) => {
    expect(() => listWish(new URLSearchParams(query))).toThrow(expect.objectContaining({ status: 404 }));
  });

  it.each(['before=253402300799999-2147483647', 'sort=helpful&after=2147483647-2147483647', 'tag=%F0%9F%8E%BB', "tag=';--"])(
    'at the edge of what is possible find nothing or something, but break nothing: %s',
    async (query) => {
      const topic = await aTopic();
      const { rows } = await listTopicsOfSpace(null, 'experiments', listWish(new URLSearchParams(query)));
      expect([[], [topic.id]]).toContainEqual(rows.map((row) => row.id));
    },
  );
});
