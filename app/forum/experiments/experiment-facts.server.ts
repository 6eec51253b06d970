import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { experiment, experimentMove } from '#db/schema/experiments';
import { person } from '#db/schema/accounts';
import { post, topic } from '#db/schema/forum';
import type { Actor } from '~/shared/actor';
import { notFound } from '~/shared/errors/app-error';
import { OPENING_POSITION } from '../posts/reply-pages';
import { findPost } from '../topics/topic-facts.server';
import type { ExperimentFacts } from './experiment-rules';

/** An experiment to act on, as its rows stand now, with what the rules ask of it. */
export type ExperimentToActOn = Awaited<ReturnType<typeof findExperiment>>;

/**
 * The experiment as this actor may see it, with the post that opens it; one without a status where nobody said
 * how far it is. Throws 404 for every other topic. Inside a transaction: give it the `tx`.
 */
export async function findExperiment(db: Queryable, actor: Actor, topicId: number) {
  const opening = await findPost(db, actor, await openingOf(db, topicId));
  const [row] = await db
    .select({ fields: topic.fields, createdAt: topic.createdAt, status: experiment.status, trialCount: experiment.trialCount })
    .from(topic)
    .leftJoin(experiment, eq(experiment.topicId, topic.id))
    .where(eq(topic.id, topicId));
  if (!row) throw notFound();
  const { topic: head } = opening;
  const facts: ExperimentFacts = {
    authorId: head.authorId,
    spaceCode: head.spaceCode,
    closed: head.closedAt !== null,
    deleted: head.topicDeletedAt !== null || opening.deleted,
    status: row.status,
  };
  return { ...row, ...facts, fields: row.fields ?? {}, topicId, slug: head.slug, title: head.title, summary: head.summary, opening };
}

async function openingOf(db: Queryable, topicId: number): Promise<number> {
  const opening = and(eq(post.topicId, topicId), eq(post.position, OPENING_POSITION));
  const [row] = await db.select({ id: post.id }).from(post).where(opening);
  if (!row) throw notFound();
  return row.id;
}

/** The newest step that stands, with who made it; undefined where there is none. */
export async function findLastMove(db: Queryable, topicId: number) {
  const [last] = await db
    .select({ id: experimentMove.id, from: experimentMove.from, to: experimentMove.to, at: experimentMove.movedAt, by: { id: person.id, name: person.name } })
    .from(experimentMove)
    .innerJoin(person, eq(person.id, experimentMove.movedBy))
    .where(and(eq(experimentMove.topicId, topicId), isNull(experimentMove.takenBackAt)))
    .orderBy(desc(experimentMove.id))
    .limit(1);
  return last;
}
