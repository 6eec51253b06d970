import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { SpaceCode } from '../../db/codes';
import { SQLITE_FILE } from '../../db/settings';
import type { Member } from './journey-people';

/** The database file of a running server, as another process sees it. */
export function openRows(dataDir: string): Database.Database {
  return new Database(path.join(dataDir, SQLITE_FILE), { timeout: 5_000 });
}

/** Adds people who have the password of the administrator, who must be there already. Returns ids by e-mail address. */
export function addPeople(rows: Database.Database, people: Member[], organisation: string): Record<string, number> {
  const now = Date.now();
  const { lastInsertRowid: organisationId } = rows
    .prepare('insert into organisation (name, kind, province, created_at) values (?, ?, ?, ?)')
    .run(organisation, 'music_school', 'Drenthe', now);
  const insert = rows.prepare(
    `insert into person (email, name, role, organisation_id, job_title, discipline, password_hash, language, created_at)
     select ?, ?, ?, ?, 'Docent viool', 'music', password_hash, 'nl', ? from person where role = 'admin' limit 1`,
  );
  const ids = people.map(({ email, name, role }) => [email, Number(insert.run(email, name, role, organisationId, now).lastInsertRowid)]);
  return Object.fromEntries(ids) as Record<string, number>;
}

type NewTopic = {
  space: SpaceCode;
  authorId: number;
  title: string;
  summary?: string;
  body?: string;
  discipline?: string;
  teachingForm?: string;
  tags?: string[];
  /** Milliseconds since 1970. */
  at?: number;
};

/** Adds a topic with its opening post; returns the ids of both. */
export function addTopic(rows: Database.Database, wanted: NewTopic): { id: number; slug: string; postId: number } {
  const { space, authorId, title, summary = null, discipline = null, teachingForm = null, tags = [], at = Date.now() } = wanted;
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const { lastInsertRowid } = rows
    .prepare(
      `insert into topic (space_id, author_id, title, slug, summary, discipline, teaching_form, language, created_at, last_activity_at)
       values ((select id from space where code = ?), ?, ?, ?, ?, ?, ?, 'nl', ?, ?)`,
    )
    .run(space, authorId, title, slug, summary, discipline, teachingForm, at, at);
  const id = Number(lastInsertRowid);
  const [postId = 0] = addPosts(rows, id, authorId, 0, [wanted.body ?? 'Zo deden we het.'], at);
  for (const tag of tags) addTag(rows, id, tag);
  touchContent(rows);
  return { id, slug, postId };
}

function addTag(rows: Database.Database, topicId: number, name: string): void {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const { id } = rows
    .prepare('insert into tag (name, slug) values (?, ?) on conflict (slug) do update set slug = excluded.slug returning id')
    .get(name, slug) as { id: number };
  rows.prepare('insert into topic_tag (topic_id, tag_id) values (?, ?)').run(topicId, id);
}

/** Adds replies in order, in one transaction; returns their ids. */
export function addReplies(rows: Database.Database, topicId: number, authorId: number, bodies: string[]): number[] {
  const { position } = rows.prepare('select last_position as position from topic where id = ?').get(topicId) as { position: number };
  const ids = rows.transaction(() => addPosts(rows, topicId, authorId, position + 1, bodies, Date.now())).immediate();
  rows
    .prepare('update topic set reply_count = reply_count + ?, last_position = last_position + ?, last_activity_at = ? where id = ?')
    .run(bodies.length, bodies.length, Date.now(), topicId);
  touchContent(rows);
  return ids;
}

function addPosts(rows: Database.Database, topicId: number, authorId: number, from: number, bodies: string[], at: number): number[] {
  const insert = rows.prepare(
    `insert into post (topic_id, position, author_id, markdown, html, html_version, submission_key, created_at)
     values (?, ?, ?, ?, ?, 1, ?, ?)`,
  );
  return bodies.map((body, n) => Number(insert.run(topicId, from + n, authorId, body, `<p>${body}</p>`, randomUUID(), at).lastInsertRowid));
}

/** Visitors' kept pages are of an older version now. */
function touchContent(rows: Database.Database): void {
  rows.prepare('update content_version set version = version + 1').run();
}
