import { and, desc, eq } from 'drizzle-orm';
import { read, type Queryable, type Tx } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { post, postRevision } from '#db/schema/forum';
import type { Actor } from '~/shared/actor';
import { isMember } from '~/shared/actor';
import { forbidden, notFound, type AppError } from '~/shared/errors/app-error';
import { canSeeHistory } from './post-rules';
import type { PostVersion } from './post-version';
import { OPENING_POSITION } from './reply-pages';
import { listTagsOfTopic } from '../tags/tag-queries.server';
import { findPost, type PostToActOn } from '../topics/topic-facts.server';

const columns = {
  revision: postRevision.revision,
  title: postRevision.title,
  summary: postRevision.summary,
  labels: postRevision.labels,
  fields: postRevision.fields,
  markdown: postRevision.markdown,
  writtenAt: postRevision.writtenAt,
  writtenBy: { id: person.id, name: person.name },
};

/**
 * Every version of a post, newest first, with the post itself; only the first edit makes that more than one.
 * Throws 404 for a post the actor may not read, 403 for a visitor: what somebody took out of a text need not
 * stay public.
 */
export async function listVersions(actor: Actor, postId: number): Promise<{ post: PostToActOn; versions: PostVersion[] }> {
  const found = await findPost(read(), actor, postId);
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  if (!canSeeHistory(actor, found)) throw notFound();
  const rows = await read()
    .select(columns)
    .from(postRevision)
    .innerJoin(person, eq(person.id, postRevision.writtenBy))
    .where(eq(postRevision.postId, postId))
    .orderBy(desc(postRevision.revision));
  const versions = rows.map((row) => ({ ...row, writtenAt: row.writtenAt.getTime() }));
  return { post: found, versions: versions.length > 0 ? versions : [await firstVersion(found)] };
}

async function firstVersion(found: PostToActOn): Promise<PostVersion> {
  const { revision, markdown, createdAt } = found;
  const [author] = await read()
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(eq(person.id, found.authorId));
  if (!author) throw notFound();
  return { ...(await headOf(read(), found)), revision, markdown, writtenAt: createdAt.getTime(), writtenBy: author };
}

type Head = Pick<PostVersion, 'title' | 'summary' | 'labels' | 'fields'>;

/** Title, summary and labels belong to an opening post alone. */
async function headOf(db: Queryable, { position, topic }: PostToActOn): Promise<Head> {
  if (position !== OPENING_POSITION) return { title: null, summary: null, labels: null, fields: null };
  const { title, summary, fields, discipline, teachingForm, language } = topic;
  const tags = (await listTagsOfTopic(topic.id, db)).map((tag) => tag.name);
  return { title, summary, fields, labels: { discipline, teachingForm, language, tags } };
}

/** Keeps what the post says now as a version, before it changes, unless it is kept already. */
export async function keepCurrentVersion(tx: Tx, found: PostToActOn): Promise<void> {
  if (await hasVersion(tx, found.postId, found.revision)) return;
  await tx.insert(postRevision).values({
    ...(await headOf(tx, found)),
    postId: found.postId,
    revision: found.revision,
    markdown: found.markdown,
    // Without a kept version the post was never edited, so these are still the author's words.
    writtenBy: found.authorId,
    writtenAt: found.createdAt,
  });
}

async function hasVersion(db: Queryable, postId: number, revision: number): Promise<boolean> {
  const wanted = and(eq(postRevision.postId, postId), eq(postRevision.revision, revision));
  const [row] = await db.select({ id: postRevision.id }).from(postRevision).where(wanted);
  return row !== undefined;
}

/** The summary of an opening post as its newest kept version has it; `null` when it had none. */
export async function keptSummary(tx: Tx, postId: number): Promise<string | null> {
  const [newest] = await tx
    .select({ summary: postRevision.summary })
    .from(postRevision)
    .where(eq(postRevision.postId, postId))
    .orderBy(desc(postRevision.revision))
    .limit(1);
  return newest?.summary ?? null;
}

/** The id of the post that opens a topic; throws 404 when there is no such topic. Says nothing of who may read it. */
export async function findPostIdOfOpening(topicId: number): Promise<number> {
  const opening = and(eq(post.topicId, topicId), eq(post.position, OPENING_POSITION));
  const [row] = await read().select({ id: post.id }).from(post).where(opening);
  if (!row) throw notFound();
  return row.id;
}

/** For a form that came too late (409): the version that is there now. Nothing for any other refusal. */
export async function whatIsThereNow(actor: Actor, postId: number, refusal: AppError): Promise<{ current?: PostVersion }> {
  if (refusal.status !== 409) return {};
  const { versions } = await listVersions(actor, postId);
  return { current: versions[0] };
}
