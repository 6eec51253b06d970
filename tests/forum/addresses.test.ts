import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listQuery, listWish } from '~/forum/lists/list-wish';
import { replyQuery, replySpan, spanOf } from '~/forum/posts/reply-pages';
import { readingMinutes } from '~/forum/topics/reading-time';
import { sharedQuery, sharedWish } from '~/forum/people/shared-wish';
import { topicSlug } from '~/forum/topics/topic-slug';
import { ROOT } from '../support/imports';

describe('a topic that is called like a page of a topic', () => {
  const routes = readFileSync(path.join(ROOT, 'app/routes.ts'), 'utf8');
  const pages = [...routes.matchAll(/'topics\/:id\/([a-z-]+)'/g)].map(([, page = '']) => page);

  it.each(pages)('has an address of its own: %s', (page) => {
    expect(pages).not.toContain(topicSlug(page));
  });

  it('is looked for among all of them', () => expect(pages.length).toBeGreaterThan(5));
});

describe('the query of a list', () => {
  it.each(['', '?discipline=dance', '?form=on_location&tag=spiegel&sort=helpful', '?tag=caf%C3%A9'])('survives reading and writing: "%s"', (query) => {
    expect(listQuery(listWish(new URLSearchParams(query)))).toBe(query);
  });

  it('begins at the start when a filter or the sort changes', () => {
    const wish = listWish(new URLSearchParams('discipline=dance&sort=newest&before=9-9'));
    expect(listQuery(wish, { discipline: null })).toBe('?sort=newest');
    expect(listQuery(wish, { before: '3-3' })).toBe('?discipline=dance&sort=newest&before=3-3');
  });
});

describe('the query of what somebody shared', () => {
  it('survives reading and writing', () => {
    const { kind, before } = sharedWish(new URLSearchParams('kind=replies&before=12'));
    expect(sharedQuery(kind, { before })).toBe('?kind=replies&before=12');
  });

  it.each(['kind=gossip', 'before=x', 'before=0', 'after=2147483648', 'before=1&after=2'])('that no page of ours has is not found: %s', (query) => {
    expect(() => sharedWish(new URLSearchParams(query))).toThrow(expect.objectContaining({ status: 404 }));
  });
});

describe('a page of replies', () => {
  it.each([
    [0, 1], [1, 1], [20, 1], [21, 21], [40, 21], [1234, 1221], [2000, 1981],
  ])('that holds position %i begins at %i', (position, from) => {
    expect(spanOf(position)).toEqual({ from, to: from + 19 });
  });

  it('has one address: the first has no query, and a place in the middle means its page', () => {
    expect(replyQuery(spanOf(7))).toBe('');
    expect(replyQuery(replySpan('25', 30))).toBe('?from=21');
  });
});

describe('reading time', () => {
  it.each([
    ['', 1], ['<p>Kort.</p>', 1], [`<p>${'woord '.repeat(460)}</p>`, 2], [`<p>${'<b>woord</b> '.repeat(2300)}</p>`, 10],
  ])('counts words, not tags', (html, minutes) => {
    expect(readingMinutes(html)).toBe(minutes);
  });
});
