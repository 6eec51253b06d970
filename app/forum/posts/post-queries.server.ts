import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ReactionKind } from '#db/codes';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { post, reaction, space, topic } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';
import { isMember, type Actor } from '~/shared/actor';
import { builtOnce, given } from '~/shared/built-query.server';
import { notFound } from '~/shared/errors/app-error';
import type { PostData } from '../forum-data';
import { OPENING_POSITION, REPLIES_PER_PAGE, type ReplySpan } from './reply-pages';
import { authorColumns } from '../lists/topic-rows.server';
import { visibleOrRestorableTopic } from '../topics/visibility.server';

const columns = {
  id: post.id,
  position: post.position,
  html: post.html,
  createdAt: post.createdAt,
  editedAt: post.editedAt,
  deletedAt: post.deletedAt,
  deletedBy: post.deletedBy,
  recognisableCount: post.recognisableCount,
  thanksCount: post.thanksCount,
  willTryCount: post.willTryCount,
  author: authorColumns,
};

/** A post before it is known what the reader may do with it. */
export type FoundPost = Omit<PostData, 'can'> & { deletedBy: number | null };

/** Names of the places that the positions of a page are filled in at. */
const ON_PAGE = Array.from({ length: REPLIES_PER_PAGE }, (_, index) => `position${index}`);

const findPosts = builtOnce((db) =>
  db
    .select(columns)
    .from(post)
    .innerJoin(person, eq(person.id, post.authorId))
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(and(eq(post.topicId, given('topicId')), inArray(post.position, [OPENING_POSITION, given('accepted'), ...ON_PAGE.map((name) => given<number>(name))])))
    .orderBy(asc(post.position)),
);

/**
 * The opening post, the replies of one page and the accepted answer, in one statement. Positions are dense
 * and deleted posts keep theirs, so each is looked up by (topic, position): a page in the middle of 2,000
 * replies costs what the first one does. The caller has found the topic, and so may the actor read it.
 */
export async function listPostsOfPage(
  actor: Actor,
  { topicId, span, acceptedPosition }: { topicId: number; span: ReplySpan; acceptedPosition: number | null },
): Promise<FoundPost[]> {
  const onPage = ON_PAGE.map((name, index) => [name, span.from + index]);
  const rows = await findPosts(actor, { topicId, accepted: acceptedPosition ?? OPENING_POSITION, ...Object.fromEntries(onPage) });
  const mine = await listOwnReactions(actor, rows.map((row) => row.id));
  return rows.map(({ recognisableCount, thanksCount, willTryCount, deletedAt, ...row }) => ({
    ...row,
    html: deletedAt ? '' : row.html,
    createdAt: row.createdAt.getTime(),
    editedAt: row.editedAt?.getTime() ?? null,
    isDeleted: deletedAt !== null,
    reactions: { recognisable: recognisableCount, thanks: thanksCount, will_try: willTryCount },
    mine: mine.get(row.id) ?? [],
  }));
}

async function listOwnReactions(actor: Actor, postIds: number[]): Promise<Map<number, ReactionKind[]>> {
  const mine = new Map<number, ReactionKind[]>();
  if (!isMember(actor) || postIds.length === 0) return mine;
  const rows = await read()
    .select({ postId: reaction.postId, kind: reaction.kind })
    .from(reaction)
    .where(and(eq(reaction.personId, actor.id), inArray(reaction.postId, postIds)));
  for (const { postId, kind } of rows) mine.set(postId, [...(mine.get(postId) ?? []), kind]);
  return mine;
}

/** Where a post stands: its topic's address and its position. Throws 404 for what the actor may not read. */
export async function findPlaceOfPost(actor: Actor, postId: number): Promise<{ id: number; slug: string; position: number }> {
  const [found] = await read()
    .select({ id: topic.id, slug: topic.slug, position: post.position })
    .from(post)
    .innerJoin(topic, eq(topic.id, post.topicId))
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(and(eq(post.id, postId), visibleOrRestorableTopic(actor)));
  if (!found) throw notFound();
  return found;
}
