import { and, asc, eq, isNull } from 'drizzle-orm';
import type { SpaceCode } from '#db/codes';
import { read, write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { experiment } from '#db/schema/experiments';
import { post, space, tag, topic, topicTag } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { OPENING_POSITION } from '../posts/reply-pages';
import { visibleTopic } from '../topics/visibility.server';
import { canExportTopics } from './export-rules';

const columns = {
  id: topic.id,
  title: topic.title,
  summary: topic.summary,
  fields: topic.fields,
  body: post.markdown,
  author: person.name,
  organisation: organisation.name,
  discipline: topic.discipline,
  teachingForm: topic.teachingForm,
  language: topic.language,
  createdAt: topic.createdAt,
  replyCount: topic.replyCount,
  status: experiment.status,
  trialCount: experiment.trialCount,
};

/** A topic as the table tells it: its opening, with its tags by name. */
export type ExportedTopic = Awaited<ReturnType<typeof allOfSpace>>[number] & { tags: string[] };

/**
 * The topics of a space that the actor may read, the oldest first, to take out of the forum; who did it is kept.
 * Throws a 403 for who may not.
 */
export async function exportTopics(actor: Actor, code: SpaceCode, now: Date = new Date()): Promise<ExportedTopic[]> {
  if (!canExportTopics(actor)) throw forbidden('forum:refusals.exportTopics');
  const topics = await allOfSpace(actor, code);
  const tags = await tagsOfSpace(code);
  const [home] = await read().select({ id: space.id }).from(space).where(eq(space.code, code));
  const entry = { actorId: actor.id, action: 'topics.exported', subjectKind: 'space', subjectId: home?.id ?? 0 };
  await write((tx) => recordAudit(tx, { ...entry, details: { count: topics.length } }, now));
  return topics.map((row) => ({ ...row, tags: tags.get(row.id) ?? [] }));
}

async function allOfSpace(actor: Actor, code: SpaceCode) {
  return read()
    .select(columns)
    .from(topic)
    .innerJoin(space, eq(space.id, topic.spaceId))
    .innerJoin(person, eq(person.id, topic.authorId))
    .innerJoin(post, and(eq(post.topicId, topic.id), eq(post.position, OPENING_POSITION), isNull(post.deletedAt)))
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .leftJoin(experiment, eq(experiment.topicId, topic.id))
    .where(and(eq(space.code, code), visibleTopic(actor)))
    .orderBy(asc(topic.id));
}

async function tagsOfSpace(code: SpaceCode): Promise<Map<number, string[]>> {
  const rows = await read()
    .select({ topicId: topicTag.topicId, name: tag.name })
    .from(topicTag)
    .innerJoin(tag, eq(tag.id, topicTag.tagId))
    .innerJoin(topic, eq(topic.id, topicTag.topicId))
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(eq(space.code, code))
    .orderBy(asc(tag.slug));
  const byTopic = new Map<number, string[]>();
  for (const { topicId, name } of rows) byTopic.set(topicId, [...(byTopic.get(topicId) ?? []), name]);
  return byTopic;
}
