import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { matchRoutes, type AgnosticDataRouteObject } from '@remix-run/router';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchOnce } from '~/server/match-once.mjs';

const ROUTER = path.join(path.dirname(createRequire(import.meta.url).resolve('@remix-run/router')), 'router.js');
const folder = mkdtempSync(path.join(tmpdir(), 'match-once-'));
afterAll(() => rmSync(folder, { recursive: true }));

const routes: AgnosticDataRouteObject[] = [
  {
    id: 'root',
    path: '',
    children: [
      { id: 'home', index: true },
      { id: 'topic', path: 'topics/:id/:slug?' },
      { id: 'new', path: 'topics/new' },
      { id: 'space', path: 'spaces/:code', children: [{ id: 'space-index', index: true }, { id: 'space-tag', path: 'tags/:tag' }] },
      { id: 'rest', path: '*' },
    ],
  },
];
const ADDRESSES = ['/', '/topics/4', '/topics/4/een-titel', '/topics/new', '/TOPICS/new', '/spaces/help', '/spaces/help/tags/a%2Fb', '/nergens/heen', '/topics/4'];

describe('what the router remembers', () => {
  let changed: { matchRoutes: typeof matchRoutes };

  beforeAll(async () => {
    const { transform } = matchOnce() as unknown as { transform: (code: string, id: string) => { code: string } | null };
    const file = path.join(folder, 'router.mjs');
    writeFileSync(file, transform(readFileSync(ROUTER, 'utf8'), ROUTER)?.code ?? '');
    changed = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof changed;
  });

  it.each(ADDRESSES)('leads %s where it led before', (address) => {
    expect(changed.matchRoutes(routes, address)).toEqual(matchRoutes(routes, address));
    expect(changed.matchRoutes(routes, address)).toEqual(matchRoutes(routes, address));
  });

  it('is another for another table of routes', () => {
    expect(changed.matchRoutes([{ id: 'only', path: '/topics/:id' }], '/topics/4')?.[0]?.route.id).toBe('only');
  });

  it('refuses a router that it does not know', () => {
    const { transform } = matchOnce() as unknown as { transform: (code: string, id: string) => unknown };
    expect(() => transform('export const other = 1;', ROUTER)).toThrow('Not once in');
  });
});
