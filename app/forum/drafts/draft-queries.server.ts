import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { draft, post, space, topic } from '#db/schema/forum';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { excerpt } from '~/shared/markdown/plain-text';
import { isFieldName } from '~/shapes/field-names';
import { DISCARDED_PARAM, placeFrom, placeKey, type DraftPlace } from './draft-place';
import { visiblePost, visibleTopic } from '../topics/visibility.server';

/**
 * What somebody was still writing here. `savedAt` is milliseconds since 1970. `isDiscarded`: thrown away, and
 * still there to put back.
 */
export type KeptDraft = { fields: Record<string, string>; savedAt: number; isDiscarded: boolean };

/** One's own draft for this place, a discarded one too; `null` when there is none. */
export async function findDraft(actor: Actor, place: DraftPlace): Promise<KeptDraft | null> {
  if (!isMember(actor)) return null;
  const own = and(eq(draft.personId, actor.id), eq(draft.place, placeKey(place)));
  const columns = { fields: draft.fields, updatedAt: draft.updatedAt, discardedAt: draft.discardedAt };
  const [row] = await read().select(columns).from(draft).where(own);
  return row ? { fields: row.fields, savedAt: row.updatedAt.getTime(), isDiscarded: row.discardedAt !== null } : null;
}

/** The key of the place whose draft was just thrown away, as an address says, when it can still be put back. */
export async function findDiscarded(actor: Actor, search: URLSearchParams): Promise<string | null> {
  const place = placeFrom(search.get(DISCARDED_PARAM) ?? '');
  const found = place ? await findDraft(actor, place) : null;
  return place && found?.isDiscarded ? placeKey(place) : null;
}

/** A draft in the list of one's drafts. */
export type DraftRow = {
  key: string;
  place: DraftPlace;
  savedAt: number;
  /** The title of the topic it belongs to, or of the one it would open. */
  title: string | null;
  excerpt: string;
  /** The whole text, when the place to post it is gone: it must not be out of reach. */
  orphanedText: string | null;
};

/** Characters of a draft in the list: about two lines. */
const EXCERPT_LENGTH = 160;
/** Somebody with more unfinished texts than this sees the newest. */
const MAX_LISTED = 100;

/** One's own drafts, the newest first, `limit` at most. Three statements at most. Throws 403 for a visitor. */
export async function listDrafts(actor: Actor, limit = MAX_LISTED): Promise<DraftRow[]> {
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  const rows = await read()
    .select({ key: draft.place, fields: draft.fields, updatedAt: draft.updatedAt })
    .from(draft)
    .where(and(eq(draft.personId, actor.id), isNull(draft.discardedAt)))
    .orderBy(desc(draft.updatedAt), desc(draft.id))
    .limit(limit);
  const titles = await titlesOf(actor, rows.flatMap(({ key }) => placeFrom(key) ?? []));
  return rows.flatMap((row) => describe(row, titles) ?? []);
}

type Row = { key: string; fields: Record<string, string>; updatedAt: Date };

function describe({ key, fields, updatedAt }: Row, titles: Map<string, string>): DraftRow | undefined {
  const place = placeFrom(key);
  if (!place) return undefined;
  const title = titles.get(key) ?? null;
  const gone = place.kind !== 'space' && title === null;
  const text = fields.body || fields.summary || wordsOfFields(fields);
  return {
    key,
    place,
    savedAt: updatedAt.getTime(),
    title: title ?? (fields.title || null),
    excerpt: excerpt(text, EXCERPT_LENGTH),
    orphanedText: gone ? text : null,
  };
}

/** What is typed in the fields of a shape, one below the other. */
function wordsOfFields(fields: Record<string, string>): string {
  return Object.entries(fields)
    .flatMap(([name, text]) => (isFieldName(name) ? [text] : []))
    .join('\n\n');
}

/** The titles of the topics that stand at these places, by the key of the place; none for what the actor may not read. */
async function titlesOf(actor: Actor, places: DraftPlace[]): Promise<Map<string, string>> {
  const idsOf = (kind: 'topic' | 'post') => places.flatMap((place) => (place.kind === kind ? [place.id] : []));
  const [topicIds, postIds] = [idsOf('topic'), idsOf('post')];
  const inSpace = eq(space.id, topic.spaceId);
  const topics = read().select({ id: topic.id, title: topic.title }).from(topic).innerJoin(space, inSpace);
  const posts = read().select({ id: post.id, title: topic.title }).from(post).innerJoin(topic, eq(topic.id, post.topicId)).innerJoin(space, inSpace);
  const ofTopics = topicIds.length > 0 ? await topics.where(and(inArray(topic.id, topicIds), visibleTopic(actor))) : [];
  const ofPosts = postIds.length > 0 ? await posts.where(and(inArray(post.id, postIds), visiblePost(actor))) : [];
  return new Map([
    ...ofTopics.map(({ id, title }) => [placeKey({ kind: 'topic', id }), title] as const),
    ...ofPosts.map(({ id, title }) => [placeKey({ kind: 'post', id }), title] as const),
  ]);
}
