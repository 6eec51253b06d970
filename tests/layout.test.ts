import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyForbidden } from './support/forbidden-arrows';
import { changingFunctions, changingFunctionsIn, NEED_NO_ROLE, wordsOf } from './support/changing-functions';
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

describe('the use cases', () => {
  const changing = files.filter((file) => /^app\/(?!cli\/).*\.server\.ts$/.test(file)).flatMap(changingFunctions);

  it('that change anything ask who does it, or need no role', () => {
    expect(changing.filter(({ name, hasActor }) => !hasActor && !(name in NEED_NO_ROLE))).toEqual([]);
    const names = new Set(changing.map(({ name }) => name));
    expect(Object.keys(NEED_NO_ROLE).filter((name) => !names.has(name)), 'are there no more').toEqual([]);
  });

  it('that ask who does it are tried by every role', () => {
    const tried = sourceFiles('tests')
      .filter((file) => file.endsWith('.db.test.ts'))
      .map((file) => wordsOf(readFileSync(path.join(ROOT, file), 'utf8')))
      .filter((words) => words.has('EVERYBODY') || words.has('onePersonPerRole'));
    const guarded = changing.filter(({ hasActor }) => hasActor).map(({ name }) => name);
    expect(guarded.length).toBeGreaterThan(40);
    expect(guarded.filter((name) => !(name in NEED_NO_ROLE) && !tried.some((words) => words.has(name)))).toEqual([]);
  });

  it('of the forum are in its table, which also looks at what stays and what is renewed', () => {
    const table = wordsOf(readFileSync(path.join(ROOT, 'tests/forum/mutations.db.test.ts'), 'utf8'));
    const ofForum = files.filter((file) => /^app\/forum\/.*\.server\.ts$/.test(file)).flatMap(changingFunctions);
    // What is sent before it stands in a post is tried in uploads.db.test.ts: it takes a folder for files.
    const missing = ofForum.filter(({ name }) => !(name in NEED_NO_ROLE) && name !== 'uploadFile' && !table.has(name));
    expect(missing).toEqual([]);
  });

  it.each([
    ['export async function act(tx: Tx) {\n  await write(work);\n}\n', [{ name: 'act', hasActor: false }]],
    ['export function act(actor: Actor) {\n  return write(work);\n}\n', [{ name: 'act', hasActor: true }]],
    ['export function act() {\n  return keep();\n}\n\nasync function keep() {\n  await write(work);\n}\n', [{ name: 'act', hasActor: false }]],
    ['export function act() {\n  return read();\n}\n', []],
  ])('are found by what they do: %s', (source, found) => {
    expect(changingFunctionsIn(source)).toEqual(found);
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
