import { and, asc, count, desc, eq, like } from 'drizzle-orm';
import type { SpaceCode } from '#db/codes';
import { read, type Queryable } from '#db/connection.server';
import { space, tag, topic, topicTag } from '#db/schema/forum';
import type { Actor } from '~/shared/actor';
import type { TagData } from '../forum-data';
import { visibleTopic } from '../topics/visibility.server';

/** Suggestions under a field: more than ten is no longer a choice at a glance. */
const MAX_SUGGESTIONS = 10;
/** Tags in a space's filter. */
const MAX_IN_FILTER = 30;

/**
 * Tags whose slug begins with this text, the most used first. Only tags of topics that the actor may read:
 * a word that occurs in a members' space alone is not suggested to a visitor.
 */
export async function suggestTags(actor: Actor, slugStart: string): Promise<TagData[]> {
  // Slugs hold letters, digits and hyphens: what could be a wildcard begins none.
  if (slugStart === '' || /[%_\\]/.test(slugStart)) return [];
  return read()
    .select({ name: tag.name, slug: tag.slug })
    .from(tag)
    .innerJoin(topicTag, eq(topicTag.tagId, tag.id))
    .innerJoin(topic, eq(topic.id, topicTag.topicId))
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(and(like(tag.slug, `${slugStart}%`), visibleTopic(actor)))
    .groupBy(tag.id)
    .orderBy(desc(count()), asc(tag.slug))
    .limit(MAX_SUGGESTIONS);
}

/** The tags that a space uses most, for its filter. The caller has judged who may read the space. */
export async function findTagsOfSpace(actor: Actor, code: SpaceCode): Promise<TagData[]> {
  return read()
    .select({ name: tag.name, slug: tag.slug })
    .from(topicTag)
    .innerJoin(tag, eq(tag.id, topicTag.tagId))
    .innerJoin(topic, eq(topic.id, topicTag.topicId))
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(and(eq(space.code, code), visibleTopic(actor)))
    .groupBy(tag.id)
    .orderBy(desc(count()), asc(tag.slug))
    .limit(MAX_IN_FILTER);
}

/** The tags of a topic, in the order of their names. The caller has checked that the topic may be read. */
export async function listTagsOfTopic(topicId: number, db: Queryable = read()): Promise<TagData[]> {
  return db
    .select({ name: tag.name, slug: tag.slug })
    .from(topicTag)
    .innerJoin(tag, eq(tag.id, topicTag.tagId))
    .where(eq(topicTag.topicId, topicId))
    .orderBy(asc(tag.slug));
}
