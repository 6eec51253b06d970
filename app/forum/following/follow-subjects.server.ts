import { and, eq } from 'drizzle-orm';
import type { FollowKind } from '#db/codes';
import type { Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { space, tag, topic, topicTag } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';
import type { Actor } from '~/shared/actor';
import { readableSpace, visibleTopic } from '../topics/visibility.server';

export type Subject = { kind: FollowKind; subjectId: number };

type Lookup = (queryable: Queryable, actor: Actor, id: number) => PromiseLike<unknown[]>;

/** Whether there is something with this id that the actor may read; what is hidden is not found. */
const LOOKUPS: Record<FollowKind, Lookup> = {
  space: (queryable, actor, id) =>
    queryable.select({ id: space.id }).from(space).where(and(eq(space.id, id), readableSpace(actor))),
  topic: (queryable, actor, id) =>
    queryable
      .select({ id: topic.id })
      .from(topic)
      .innerJoin(space, eq(space.id, topic.spaceId))
      .where(and(eq(topic.id, id), visibleTopic(actor))),
  tag: (queryable, actor, id) =>
    queryable
      .select({ id: tag.id })
      .from(tag)
      .innerJoin(topicTag, eq(topicTag.tagId, tag.id))
      .innerJoin(topic, eq(topic.id, topicTag.topicId))
      .innerJoin(space, eq(space.id, topic.spaceId))
      .where(and(eq(tag.id, id), visibleTopic(actor)))
      .limit(1),
  person: (queryable, _actor, id) => queryable.select({ id: person.id }).from(person).where(eq(person.id, id)),
  organisation: (queryable, _actor, id) =>
    queryable.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, id)),
};

/** Whether the actor may know of this subject. */
export async function isSubjectVisible(queryable: Queryable, actor: Actor, { kind, subjectId }: Subject): Promise<boolean> {
  return (await LOOKUPS[kind](queryable, actor, subjectId)).length > 0;
}
