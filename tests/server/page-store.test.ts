import { describe, expect, it } from 'vitest';
import { chooseEncoding, encodings } from '~/server/page-cache/encoding';
import { PageStore, type KeptPage } from '~/server/page-cache/page-store';

function aPage(bytes: number): KeptPage {
  const bodies = { br: Buffer.alloc(0), gzip: Buffer.alloc(0), identity: Buffer.alloc(bytes) };
  return { version: 1, day: '2026-11-23', etag: 'W/"a"', headers: {}, bodies };
}

describe('PageStore', () => {
  it('forgets what was asked for longest ago when it is full', () => {
    const store = new PageStore(300);
    for (const key of ['a', 'b', 'c']) store.put(key, aPage(100));
    store.get('a');
    store.put('d', aPage(100));
    expect(['a', 'b', 'c', 'd'].filter((key) => store.get(key))).toEqual(['a', 'c', 'd']);
    expect(store.bytes).toBe(300);
  });

  it('counts a page that is replaced once', () => {
    const store = new PageStore(300);
    store.put('a', aPage(100));
    store.put('a', aPage(50));
    expect(store.bytes).toBe(50);
    store.drop('a');
    store.drop('a');
    expect(store.bytes).toBe(0);
  });

  it('keeps nothing that is larger than itself', () => {
    const store = new PageStore(300);
    store.put('a', aPage(301));
    expect(store.get('a')).toBeUndefined();
    expect(store.bytes).toBe(0);
  });
});

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br;q=0.000, gzip;q=0', 'identity'],
    ['GZIP', 'gzip'],
    ['deflate', 'identity'],
  ] as const)('%s → %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding);
  });

  it('keeps the body as it is for who takes no compression', async () => {
    const body = Buffer.from('les '.repeat(500));
    const made = await encodings(body);
    expect(made.identity).toBe(body);
    expect(made.br.length).toBeLessThan(body.length);
    expect(made.gzip.length).toBeLessThan(body.length);
  });
});
