import type { Arrow } from './imports';

/** Rooms from the top down; a room may look at those on lower lines only. See the architecture notes. */
const LEVELS = [
  ['home', 'admin'],
  ['moderation', 'search', 'notifications', 'newsletter', 'reach', 'feeds', 'data-transfer'],
  ['forum', 'case-studies', 'events', 'relay', 'expertise'],
  ['organisations'],
  ['accounts'],
  ['uploads', 'backup', 'shapes'],
  ['house'],
  ['audit'],
  ['shared'],
];

/** Files at the top of app/ that wire the rooms together and may see all of them. */
const WIRING = /^app\/(routes|root|listeners\.server|entry\.(client|server)|words\.(nl|en))\.tsx?$/;

/** The server and the operator's commands start everything, so they may see every room as well. */
const STARTERS = /^app\/(server|cli)\//;

const ROUTE = /\.route(\.tsx?)?$/;
const SERVER_FILE = /\.server(\.ts)?$/;
/** May be loaded by a browser, so nothing behind it may reach the database. */
const BROWSER_FILE = /(-rules\.ts|-form\.ts|\.tsx)$/;

/** Why an arrow is forbidden, or `undefined` when it is allowed. */
export function whyForbidden({ from, to, typeOnly }: Arrow): string | undefined {
  return packageRule(from, to) ?? folderRule(from, to) ?? fileRule(from, to, typeOnly) ?? roomRule(from, to);
}

function packageRule(from: string, to: string): string | undefined {
  if (/^lucia(\/|$)/.test(to) && !from.startsWith('app/accounts/')) return 'only accounts speaks to Lucia';
  if (/^(better-sqlite3|pg)(\/|$)/.test(to) && !from.startsWith('db/')) return 'only db speaks to a database driver';
  if (/^drizzle-orm\/(better-sqlite3|node-postgres|sqlite-core|pg-core)/.test(to) && !from.startsWith('db/')) {
    return 'what differs between the engines stays in db';
  }
  return undefined;
}

function folderRule(from: string, to: string): string | undefined {
  if (to.startsWith('tests/')) return 'app and db do not know the tests';
  if (from.startsWith('db/') && to.startsWith('app/')) return 'db knows no room';
  return undefined;
}

function fileRule(from: string, to: string, typeOnly: boolean): string | undefined {
  if (WIRING.test(from) || STARTERS.test(from)) return undefined;
  const toDatabase = to.startsWith('db/') && to !== 'db/codes.ts';
  if (ROUTE.test(to)) return 'a route is reached by its address, not by an import';
  if (ROUTE.test(from)) return toDatabase && !typeOnly ? 'a route leaves the database to a use case or a query' : undefined;
  if (BROWSER_FILE.test(from) && (toDatabase || SERVER_FILE.test(to)) && !typeOnly) {
    return 'rules, forms and views do not reach the database or the server';
  }
  if (from.startsWith('app/') && !SERVER_FILE.test(from) && toDatabase && !typeOnly && !to.endsWith('storage-failure.ts')) {
    return 'only *.server.ts files use the database';
  }
  return undefined;
}

function roomRule(from: string, to: string): string | undefined {
  if (WIRING.test(from) || STARTERS.test(from)) return undefined;
  const [own, other] = [roomOf(from), roomOf(to)];
  if (!own || !other || own === other) return undefined;
  if (STARTERS.test(to)) return 'no room knows the server';
  const [level, otherLevel] = [levelOf(own), levelOf(other)];
  if (level === -1 || otherLevel === -1) return `${level === -1 ? own : other} is no room: add it to the levels`;
  if (otherLevel > level) return undefined;
  return otherLevel === level ? `${own} and ${other} are neighbours and do not know each other` : `${own} may not look up to ${other}`;
}

function roomOf(file: string): string | undefined {
  return /^app\/([^/]+)\//.exec(file)?.[1];
}

function levelOf(room: string): number {
  return LEVELS.findIndex((rooms) => rooms.includes(room));
}
