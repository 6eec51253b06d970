import { and, asc, eq, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import type { FollowKind, SpaceCode } from '#db/codes';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { space, tag, topic } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';
import { follow } from '#db/schema/writing';
import { isMember, type Actor, type SignedIn } from '~/shared/actor';
import { canFollow } from './follow-rules';
import type { Subject } from './follow-subjects.server';
import { visibleTopic } from '../topics/visibility.server';

/** What the button needs to know; `null` for who may not follow it. */
export type FollowState = { kind: FollowKind; subjectId: number; on: boolean } | null;

/** Column of a query: whether the actor follows the row. 1 or 0, because the engines disagree on booleans. */
export function followed(actor: Actor, kind: FollowKind, id: AnyColumn): SQL<number> {
  if (!isMember(actor)) return sql<number>`0`;
  const own = and(eq(follow.personId, actor.id), eq(follow.kind, kind), eq(follow.subjectId, id));
  return sql<number>`(case when exists (select 1 from ${follow} where ${own}) then 1 else 0 end)`;
}

/** Whether the actor follows this. One statement, and none for a visitor. */
export async function followStateOf(actor: Actor, subject: Subject): Promise<FollowState> {
  if (!isMember(actor) || !canFollow(actor, subject)) return null;
  const { kind, subjectId } = subject;
  const own = and(eq(follow.personId, actor.id), eq(follow.kind, kind), eq(follow.subjectId, subjectId));
  return { kind, subjectId, on: (await read().$count(follow, own)) > 0 };
}

type Named = { id: number; name: string };

/** What somebody follows, by kind; what they may not read any more is left out. */
export type Followed = {
  spaces: { id: number; code: SpaceCode }[];
  topics: { id: number; slug: string; title: string }[];
  tags: (Named & { slug: string })[];
  people: Named[];
  organisations: Named[];
};

/** Everything that this member follows. Five statements. */
export async function listFollowed(actor: SignedIn): Promise<Followed> {
  const own = (kind: FollowKind, id: AnyColumn) =>
    and(eq(follow.personId, actor.id), eq(follow.kind, kind), eq(follow.subjectId, id));
  const db = read();
  return {
    spaces: await db
      .select({ id: space.id, code: space.code })
      .from(space)
      .innerJoin(follow, own('space', space.id))
      .orderBy(asc(space.position)),
    topics: await db
      .select({ id: topic.id, slug: topic.slug, title: topic.title })
      .from(topic)
      .innerJoin(space, eq(space.id, topic.spaceId))
      .innerJoin(follow, own('topic', topic.id))
      .where(visibleTopic(actor))
      .orderBy(asc(topic.title)),
    tags: await db
      .select({ id: tag.id, name: tag.name, slug: tag.slug })
      .from(tag)
      .innerJoin(follow, own('tag', tag.id))
      .orderBy(asc(tag.name)),
    people: await db
      .select({ id: person.id, name: person.name })
      .from(person)
      .innerJoin(follow, own('person', person.id))
      .orderBy(asc(person.name)),
    organisations: await db
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .innerJoin(follow, own('organisation', organisation.id))
      .orderBy(asc(organisation.name)),
  };
}
