import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyForbidden } from './support/forbidden-arrows';
import { arrowsOf, ROOT, sourceFiles } from './support/imports';

const files = sourceFiles('app', 'db');

describe('the arrows between rooms', () => {
  it('are all allowed', () => {
    const arrows = files.flatMap((file) => arrowsOf(file));
    const forbidden = arrows.flatMap((arrow) => {
      const why = whyForbidden(arrow);
      return why ? [`${arrow.from} → ${arrow.to}: ${why}`] : [];
    });
    expect(arrows.length).toBeGreaterThan(files.length);
    expect(forbidden).toEqual([]);
  });

  it.each([
    ['app/forum/topic-page.tsx', "import { x } from '~/events/agenda';", 'one content room to another'],
    ['app/forum/post-reply.server.ts', "import { x } from '~/moderation/queue.server';", 'content to moderation'],
    ['app/forum/post-reply.server.ts', "import { x } from '../search/index.server';", 'content to search'],
    ['app/accounts/person.server.ts', "import { x } from '~/organisations/queries.server';", 'up from accounts'],
    ['app/audit/record.server.ts', "import { x } from '~/accounts/session.server';", 'up from audit'],
    ['app/shared/links.ts', "import { x } from '~/forum/spaces/spaces';", 'shared to a room'],
    ['db/schema/forum.ts', "import { x } from '~/forum/spaces/spaces';", 'db to a room'],
    ['app/forum/post-rules.ts', "import { read } from '#db/connection.server';", 'rules to the database'],
    ['app/forum/post-rules.ts', "import { x } from './post-queries.server';", 'rules to the server'],
    ['app/forum/topic-view.tsx', "import { topic } from '#db/schema/forum';", 'a view to the database'],
    ['app/forum/topic-form.ts', "import { topic } from '#db/schema/forum';", 'a form to the database'],
    ['app/forum/topic.route.tsx', "import { read } from '#db/connection.server';", 'a route to the database'],
    ['app/forum/topic.route.tsx', "import { loader } from './space.route';", 'a route to a route'],
    ['app/forum/topic.server.ts', "import { Lucia } from 'lucia';", 'Lucia outside accounts'],
    ['app/forum/topic.server.ts', "import Database from 'better-sqlite3';", 'a driver outside db'],
    ['app/forum/topic.server.ts', "const pg = await import('pg');", 'a driver by import()'],
    ['app/forum/topic.server.ts', "import { aTopic } from '../../tests/support/builders';", 'app to tests'],
    ['app/forum/topic.server.ts', "export { x } from '~/server/start';", 'a room to the server'],
    ['app/weather/rain.server.ts', "import { x } from '~/shared/links';", 'a room nobody placed'],
  ])('are refused when planted: %s %s (%s)', (file, source) => {
    expect(arrowsOf(file, source).map(whyForbidden).filter(Boolean)).toHaveLength(1);
  });

  it.each([
    ['app/home/home.route.tsx', "import { x } from '~/forum/lists/topic-list-queries.server';"],
    ['app/forum/topic-view.tsx', "import type { Topic } from './topic-queries.server';"],
    ['app/forum/topic-form.ts', "import { DISCIPLINES } from '#db/codes';"],
    ['app/forum/post-reply.server.ts', "import { write } from '#db/connection.server';"],
    ['app/accounts/session.server.ts', "import { Lucia } from 'lucia';"],
    ['app/routes.ts', "import { x } from '~/forum/spaces/spaces';"],
  ])('are allowed when planted: %s %s', (file, source) => {
    expect(arrowsOf(file, source).map(whyForbidden).filter(Boolean)).toEqual([]);
  });
});

describe('the use cases of the forum', () => {
  /** Those that need no row in the table of who may, and why. */
  const EXCEPTIONS: Record<string, string> = {
    reconcileCounters: 'is run by the operator: there is no actor to refuse',
    renderPostsAnew: 'is run by the operator, and changes no word of what was written',
    switchTopic: 'is what pinTopic and closeTopic do, which are in the table',
  };

  it('that change anything are all in the table of who may', () => {
    const table = readFileSync(path.join(ROOT, 'tests/forum/mutations.db.test.ts'), 'utf8');
    const changing = files
      .filter((file) => /^app\/forum\/.*\.server\.ts$/.test(file))
      .flatMap((file) => readFileSync(path.join(ROOT, file), 'utf8').split(/^export async function /m).slice(1))
      .filter((source) => /[^.\w]write\(/.test(source.split(/^}$/m)[0] ?? ''))
      .map((source) => source.match(/^\w+/)?.[0] ?? '');
    expect(changing.length).toBeGreaterThan(10);
    expect(changing.filter((name) => !(name in EXCEPTIONS) && !new RegExp(`\\b${name}\\(`).test(table))).toEqual([]);
  });
});

describe('files', () => {
  it('have no drawer names', () => {
    expect([...files, ...sourceFiles('tests')].filter((file) => /(^|\/)(utils?|misc|common|helpers?|manager)([./-]|$)/.test(file))).toEqual([]);
  });

  it('stay small: 200 lines, views 250, routes 60', () => {
    const limitOf = (file: string) => (/\.route\.tsx?$/.test(file) ? 60 : file.endsWith('.tsx') ? 250 : 200);
    const lines = (file: string) => readFileSync(path.join(ROOT, file), 'utf8').trimEnd().split('\n').length;
    expect(files.filter((file) => lines(file) > limitOf(file)).map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });
});
