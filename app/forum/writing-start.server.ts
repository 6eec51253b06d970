import { randomUUID } from 'node:crypto';
import { read } from '#db/connection.server';
import type { SpaceCode } from '#db/codes';
import type { Actor } from '~/shared/actor';
import type { FormValues } from '~/shared/forms/messages';
import { placeKey, type DraftPlace } from './drafts/draft-place';
import { findDraft } from './drafts/draft-queries.server';
import { findPostToEdit } from './posts/edit-post.server';
import { findTopicToReplyTo } from './posts/post-reply.server';
import { OPENING_POSITION } from './posts/reply-pages';
import { findQuote, type QuoteWish } from './posts/quoted-passage.server';
import { findSpaceToPostIn } from './topics/start-topic.server';
import { listTagsOfTopic } from './tags/tag-queries.server';
import type { WritingStart } from './writing';

/** The form to open a topic in this space. Throws 404 or 403 as `startTopic` would. */
export async function beginTopic(actor: Actor, code: SpaceCode) {
  const { author } = await findSpaceToPostIn(read(), actor, code);
  return begin(actor, { kind: 'space', code }, { language: author.language });
}

/** The form to reply to a topic, with what is quoted when that is asked for. Throws as `postReply` would. */
export async function beginReply(actor: Actor, topicId: number, quoted?: QuoteWish) {
  const { author, found } = await findTopicToReplyTo(read(), actor, topicId);
  const writing = await begin(actor, { kind: 'topic', id: topicId }, {});
  const quote = quoted === undefined ? '' : await findQuote(author, topicId, quoted);
  const { id, slug, title, spaceCode, language } = found;
  const topic = { id, slug, title, spaceCode, language };
  const typed = writing.values.body ?? '';
  // A draft that was saved on this page holds the quote already.
  const body = typed.includes(quote.trim()) ? typed : [typed, quote].filter(Boolean).join('\n\n');
  return { topic, writing: { ...writing, values: { ...writing.values, body }, hasQuote: quote !== '' } };
}

/** The form to reply on the topic's own page. The caller has found the topic, and judged that this person may reply. */
export async function beginReplyHere(actor: Actor, topicId: number): Promise<WritingStart> {
  const writing = await begin(actor, { kind: 'topic', id: topicId }, {});
  return { ...writing, values: { ...writing.values, body: writing.values.body ?? '' } };
}

/** The form to edit a post, with its opening's labels when it opens a topic. Throws as `editPost` would. */
export async function beginEdit(actor: Actor, postId: number) {
  const { found } = await findPostToEdit(read(), actor, postId);
  const { id, slug, title, spaceCode, language, summary, discipline, teachingForm } = found.topic;
  const own = { body: found.markdown, revision: String(found.revision) };
  const tags = (await listTagsOfTopic(id)).map((tag) => tag.name).join(', ');
  const labels = { title, summary: summary ?? '', discipline: discipline ?? '', teachingForm: teachingForm ?? '', language, tags };
  const values = found.position === OPENING_POSITION ? { ...labels, ...own } : own;
  return {
    postId,
    position: found.position,
    topic: { id, slug, title, spaceCode, language },
    writing: await begin(actor, { kind: 'post', id: postId }, values),
  };
}

async function begin(actor: Actor, place: DraftPlace, fresh: FormValues): Promise<WritingStart> {
  const found = await findDraft(actor, place);
  const kept = found?.isDiscarded ? null : found;
  return {
    place: placeKey(place),
    submissionKey: randomUUID(),
    values: { ...fresh, ...kept?.fields },
    fresh,
    hasDiscarded: found?.isDiscarded ?? false,
    hasQuote: false,
    savedAt: kept?.savedAt ?? null,
  };
}
