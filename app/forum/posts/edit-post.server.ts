import { eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/record.server';
import type { FieldValues } from '#db/codes';
import { read, write, type Queryable, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { post, postRevision, topic } from '#db/schema/forum';
import { isMember, type Actor, type SignedIn } from '~/shared/actor';
import { conflict, forbidden, notFound } from '~/shared/errors/app-error';
import { renderPost } from '~/shared/markdown/renderer.server';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { removeDraft } from '../drafts/discard-draft.server';
import { attachUploads } from '../uploads/attach-uploads.server';
import { requireDayToCome } from '../experiments/day-to-come.server';
import { scheduleReminder } from '../experiments/schedule-reminder.server';
import { statusOf } from '../experiments/status-of.server';
import { requireWhatIsNeeded } from '../topics/needed.server';
import { hasStatus } from '../topics/topic-rules';
import { fieldsToStore } from '../topics/stored-fields';
import { canEditPost } from './post-rules';
import { keepCurrentVersion } from './post-versions.server';
import { OPENING_POSITION } from './reply-pages';
import type { Opening } from '../topics/start-topic.server';
import { assignTags } from '../tags/tag-assignment.server';
import { listTagsOfTopic } from '../tags/tag-queries.server';
import { findPost, type PostToActOn } from '../topics/topic-facts.server';
import { topicSlug } from '../topics/topic-slug';

/** `opening` goes with the post that opens a topic, and only with that. */
export type PostEdit = {
  /** The version that the editing started from. */
  revision: number;
  body: string;
  opening?: Omit<Opening, 'body'>;
};

export type Edited = { postId: number; topicId: number; slug: string; position: number };

/**
 * Changes what a post says and keeps what it said before. Sent again it changes nothing more. Throws 404 for a
 * post the actor may not read, 403 for one they may not edit, 409 when somebody else edited it since, 422 on
 * `body` for text past the limits, and at a field that the space's shape needs.
 */
export async function editPost(actor: Actor, postId: number, edit: PostEdit, at?: Date): Promise<Edited> {
  await findPostToEdit(read(), actor, postId);
  const { html, version } = await renderPost(edit.body);
  return write(async (tx) => {
    // Not before: rendering and the writers ahead of this one take time, and what is stored later is later.
    const now = at ?? new Date();
    const { editor, found } = await findPostToEdit(tx, actor, postId);
    if ((found.position === OPENING_POSITION) !== (edit.opening !== undefined)) throw notFound();
    const slug = edit.opening ? topicSlug(edit.opening.title) : found.topic.slug;
    const edited = { postId, topicId: found.topic.id, slug, position: found.position };
    await removeDraft(tx, editor.id, { kind: 'post', id: postId });
    if (await saysTheSame(tx, found, edit)) return edited;
    if (found.revision !== edit.revision) throw conflict('forum:refusals.editConflict');
    await requireNeeded(tx, found, edit, now);
    await attachUploads(tx, editor, postId, html);
    await storeEdit(tx, { editor, found, edit, html, version, now });
    if (edit.opening) await changeDay(tx, found.topic, edit.opening.fields?.evaluateOn, now);
    await recordEvent(tx, 'post.edited', { postId, topicId: found.topic.id, actorId: editor.id }, now);
    if (editor.id !== found.authorId) await recordModeration(tx, { editor, found, now });
    await bumpContentVersion(tx);
    return edited;
  });
}

/** The post, when this actor may edit it: throws 404 when they may not read it, else 403. */
export async function findPostToEdit(
  db: Queryable,
  actor: Actor,
  postId: number,
): Promise<{ editor: SignedIn; found: PostToActOn }> {
  const found = await findPost(db, actor, postId);
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  if (!canEditPost(actor, found)) throw forbidden('forum:refusals.edit');
  return { editor: actor, found };
}

async function saysTheSame(tx: Tx, found: PostToActOn, { body, opening }: PostEdit): Promise<boolean> {
  if (found.markdown !== body) return false;
  if (!opening) return true;
  const { topic: head } = found;
  const fields = ['title', 'summary', 'discipline', 'teachingForm', 'language'] as const;
  if (fields.some((field) => head[field] !== opening[field])) return false;
  if (!isSameSaid(fieldsToStore(head, opening.fields), head.fields)) return false;
  const slugs = (await listTagsOfTopic(head.id, tx)).map((tag) => tag.slug);
  return slugs.sort().join() === opening.tags.map((tag) => tag.slug).sort().join();
}

async function requireNeeded(tx: Tx, { topic: head, markdown }: PostToActOn, { opening, body }: PostEdit, now: Date): Promise<void> {
  if (!opening) return;
  const stage = await statusOf(tx, head);
  const said = { stage, summary: opening.summary, fields: opening.fields ?? {}, body };
  requireWhatIsNeeded(head.spaceCode, said, { stage, summary: head.summary, fields: head.fields ?? {}, body: markdown });
  requireDayToCome({ stage, day: opening.fields?.evaluateOn, before: head.fields?.evaluateOn }, now);
}

/** Only where the day is another one, so that no other edit reminds of it once more. */
async function changeDay(tx: Tx, { id, spaceCode, fields }: PostToActOn['topic'], day: string | undefined, now: Date): Promise<void> {
  if (hasStatus(spaceCode) && day !== fields?.evaluateOn) await scheduleReminder(tx, id, day ?? null, now);
}

function isSameSaid(one: FieldValues | null, other: FieldValues | null): boolean {
  const inOrder = (values: FieldValues | null) => JSON.stringify(Object.entries(values ?? {}).sort());
  return inOrder(one) === inOrder(other);
}

type Storing = { editor: SignedIn; found: PostToActOn; edit: PostEdit; html: string; version: number; now: Date };

async function storeEdit(tx: Tx, { editor, found, edit, html, version, now }: Storing): Promise<void> {
  await keepCurrentVersion(tx, found);
  const { body: markdown, opening } = edit;
  const revision = found.revision + 1;
  await tx
    .update(post)
    .set({ markdown, html, htmlVersion: version, revision, editedAt: now })
    .where(eq(post.id, found.postId));
  const head = opening ? await storeOpening(tx, found.topic, opening) : {};
  const written = { ...head, markdown, writtenBy: editor.id, writtenAt: now };
  await tx.insert(postRevision).values({ postId: found.postId, revision, ...written });
}

/** Returns what is kept of it with the version: the tags as they are written on the topic. */
async function storeOpening(tx: Tx, stored: PostToActOn['topic'], { tags: typed, fields: said, ...opening }: Omit<Opening, 'body'>) {
  const topicId = stored.id;
  const fields = fieldsToStore(stored, said);
  await tx
    .update(topic)
    .set({ ...opening, fields, slug: topicSlug(opening.title) })
    .where(eq(topic.id, topicId));
  await assignTags(tx, topicId, typed);
  const { title, summary, discipline, teachingForm, language } = opening;
  const tags = (await listTagsOfTopic(topicId, tx)).map((tag) => tag.name);
  return { title, summary, fields, labels: { discipline, teachingForm, language, tags } };
}

async function recordModeration(tx: Tx, { editor, found, now }: Pick<Storing, 'editor' | 'found' | 'now'>): Promise<void> {
  const details = { authorId: found.authorId, revision: found.revision + 1 };
  await recordAudit(tx, { actorId: editor.id, action: 'post.edited', subjectKind: 'post', subjectId: found.postId, details }, now);
}
