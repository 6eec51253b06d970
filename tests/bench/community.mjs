import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import { fromRoot } from '../../app/cli/root.mjs';

/** Replies to a topic, on average. */
const REPLIES_PER_TOPIC = 4;
const FILE = 'estafette.sqlite';
const KEPT = '.cache/bench';

/** Everybody's password in the measured communities; they are never reachable from outside. */
export const PASSWORD = 'vijftig-fietsen-in-de-regen';

/**
 * A folder with a fresh copy of the generated community of that size. It is generated once a day and for each state
 * of the schema and the generator, and kept in `.cache/bench`.
 */
export function copyCommunity(topics) {
  const kept = fromRoot(path.join(KEPT, `${topics}-${fingerprint()}`));
  if (!existsSync(kept)) generate(topics, kept);
  const folder = fromRoot(path.join(KEPT, `running-${topics}`));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(kept, FILE), path.join(folder, FILE));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function generate(topics, kept) {
  console.log(`Generating ${topics} topics (kept until tomorrow) …`);
  for (const old of existsSync(fromRoot(KEPT)) ? readdirSync(fromRoot(KEPT)) : []) {
    if (old.startsWith(`${topics}-`)) rmSync(fromRoot(path.join(KEPT, old)), { recursive: true });
  }
  const growing = `${kept}.growing`;
  rmSync(growing, { recursive: true, force: true });
  const size = ['--topics', String(topics), '--replies', String(topics * REPLIES_PER_TOPIC)];
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: growing, GENERATED_PASSWORD: PASSWORD };
  const made = spawnSync(process.execPath, [fromRoot('build/server/cli.js'), 'generate', ...size], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0) throw new Error('The community was not generated; see above.');
  renameSync(growing, kept);
}

/** Changes with the day, the schema and the generator. */
function fingerprint() {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const folder of ['db/migrations/sqlite', 'db/seed/size', 'app/cli/generate']) {
    const files = readdirSync(fromRoot(folder), { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) hash.update(readFileSync(fromRoot(path.join(folder, name))));
  }
  return hash.digest('hex').slice(0, 12);
}

/** What is measured in it: a public topic whose page shows 20 replies, and topics to reply to. */
export function choosePages(folder) {
  const database = new Database(path.join(folder, FILE), { readonly: true });
  try {
    const publicTopics = `select topic.id, slug from topic join space on space.id = space_id where read_access = 'public' and topic.deleted_at is null`;
    // As near to 20 as there is: a topic of more shows 20 on its first page.
    const topic = database.prepare(`${publicTopics} and last_position >= 20 order by last_position, topic.id desc limit 1`).get();
    const open = database.prepare(`${publicTopics} and closed_at is null order by topic.id desc limit 50`).all();
    const spread = database.prepare(`${publicTopics} order by topic.id desc limit 5000`).all();
    return { home: '/', space: '/spaces/best-practices', topic: addressOf(topic), replyTo: open.map(({ id }) => id), anyTopic: spread.map(addressOf) };
  } finally {
    database.close();
  }
}

const addressOf = ({ id, slug }) => `/topics/${id}/${slug}`;
