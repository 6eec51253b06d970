import { randomUUID } from 'node:crypto';
import { read } from '#db/connection.server';
import type { Language, SpaceCode } from '#db/codes';
import { canChangeFieldHelp } from '~/shapes/field-help-rules';
import { formPartsFor } from '~/shapes/field-help.server';
import { formFieldsOf } from '~/shapes/shape-form';
import { shapeOfSpace } from '~/shapes/shapes';
import type { Actor } from '~/shared/actor';
import type { FormValues } from '~/shared/forms/messages';
import { placeKey, type DraftPlace } from './drafts/draft-place';
import { findDraft } from './drafts/draft-queries.server';
import { statusOf } from './experiments/status-of.server';
import { findPostToEdit } from './posts/edit-post.server';
import { findTopicToReplyTo } from './posts/post-reply.server';
import { OPENING_POSITION } from './posts/reply-pages';
import { findQuote, type QuoteWish } from './posts/quoted-passage.server';
import { findSpaceToPostIn } from './topics/start-topic.server';
import type { PostToActOn } from './topics/topic-facts.server';
import { listTagsOfTopic } from './tags/tag-queries.server';
import { hasStatus } from './topics/topic-rules';
import type { TopicStart, WritingStart } from './writing';

/** How far an experiment is that nobody wrote about yet. */
const FIRST_STATUS = 'idea';

/** The form to open a topic in this space, in words of this language. Throws 404 or 403 as `startTopic` would. */
export async function beginTopic(actor: Actor, code: SpaceCode, language: Language): Promise<TopicStart> {
  const { author } = await findSpaceToPostIn(read(), actor, code);
  const shape = shapeOfSpace(code);
  const status: FormValues = hasStatus(code) ? { status: FIRST_STATUS } : {};
  const fresh = { language: author.language, ...status, ...formFieldsOf(shape, null) };
  const writing = await begin(actor, { kind: 'space', code }, fresh);
  return { ...writing, form: await formPartsFor(shape, language), stage: writing.values.status ?? null, mayChangeHelp: canChangeFieldHelp(actor) };
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

/** The form to edit a post, with its opening's labels and fields when it opens a topic. Throws as `editPost` would. */
export async function beginEdit(actor: Actor, postId: number, language: Language) {
  const { found } = await findPostToEdit(read(), actor, postId);
  const { topic } = found;
  const { id, slug, title, spaceCode } = topic;
  const shape = shapeOfSpace(spaceCode);
  const own = { body: found.markdown, revision: String(found.revision) };
  const isOpening = found.position === OPENING_POSITION;
  const values = isOpening ? { ...(await openingValues(topic)), ...own } : own;
  const writing = {
    ...(await begin(actor, { kind: 'post', id: postId }, values)),
    form: isOpening ? await formPartsFor(shape, language) : null,
    stage: isOpening ? await statusOf(read(), topic) : null,
    mayChangeHelp: canChangeFieldHelp(actor),
  };
  return { postId, position: found.position, topic: { id, slug, title, spaceCode, language: topic.language }, writing };
}

async function openingValues({ id, title, summary, discipline, teachingForm, language, spaceCode, fields }: PostToActOn['topic']) {
  const tags = (await listTagsOfTopic(id)).map((tag) => tag.name).join(', ');
  const labels = { title, summary: summary ?? '', discipline: discipline ?? '', teachingForm: teachingForm ?? '', language, tags };
  return { ...labels, ...formFieldsOf(shapeOfSpace(spaceCode), fields) };
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
