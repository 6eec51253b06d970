import { and, eq } from 'drizzle-orm';
import type { Discipline, ExperimentStatus, FieldValues, Language, SpaceCode, TeachingForm } from '#db/codes';
import { read, write, type Queryable, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { post, space, topic } from '#db/schema/forum';
import type { Actor, SignedIn } from '~/shared/actor';
import { isMember } from '~/shared/actor';
import { forbidden, notFound } from '~/shared/errors/app-error';
import { renderPost } from '~/shared/markdown/renderer.server';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { removeDraft } from '../drafts/discard-draft.server';
import { findEarlierPost, submissionKeyOf, type Posted } from '../posts/earlier-post.server';
import { OPENING_POSITION } from '../posts/reply-pages';
import { requireDayToCome } from '../experiments/day-to-come.server';
import { beginExperiment } from '../experiments/begin-experiment.server';
import { recordRead } from './read-marks.server';
import { assignTags } from '../tags/tag-assignment.server';
import type { TypedTag } from '../tags/tags';
import { attachUploads } from '../uploads/attach-uploads.server';
import { requireWhatIsNeeded } from './needed.server';
import { canStartTopic, hasStatus } from './topic-rules';
import { topicSlug } from './topic-slug';
import { readableSpace } from './visibility.server';

/** What an opening post says, and the labels it is found by. */
export type Opening = {
  title: string;
  summary: string | null;
  body: string;
  discipline: Discipline | null;
  teachingForm: TeachingForm | null;
  language: Language;
  tags: TypedTag[];
  /** What the fields of the space's shape say. */
  fields?: FieldValues;
};

/** `status`: how far it is, for an experiment. */
export type NewTopic = Opening & { submissionKey: string; status?: ExperimentStatus };

/**
 * Opens a topic with its first post. Sent again with the same key it returns what it made before. Throws 404
 * for a space the actor may not read, 403 where they may not post, 422 on `body` for text past the limits, and at
 * a field that the space's shape needs.
 */
export async function startTopic(actor: Actor, code: SpaceCode, input: NewTopic, at?: Date): Promise<Posted> {
  const key = submissionKeyOf(input.submissionKey, input);
  const sentBefore = isMember(actor) && (await findEarlierPost(read(), actor.id, key));
  if (sentBefore) return sentBefore;
  await findSpaceToPostIn(read(), actor, code);
  const status = hasStatus(code) ? (input.status ?? 'idea') : null;
  requireWhatIsNeeded(code, { stage: status, summary: input.summary, fields: input.fields ?? {}, body: input.body });
  const { html, version } = await renderPost(input.body);
  return write(async (tx) => {
    // Not before: rendering and the writers ahead of this one take time, and a higher id is opened later.
    const now = at ?? new Date();
    const { author, spaceId } = await findSpaceToPostIn(tx, actor, code);
    const earlier = await findEarlierPost(tx, author.id, key);
    if (earlier) return earlier;
    requireDayToCome({ stage: status, day: input.fields?.evaluateOn, before: undefined }, now);
    const posted = await insertTopic(tx, { author, spaceId, input, key, html, version, now });
    await attachUploads(tx, author, posted.postId, html);
    await assignTags(tx, posted.topicId, input.tags);
    if (status) await beginExperiment(tx, { topicId: posted.topicId, author, status, fields: input.fields ?? {} }, now);
    await recordRead(tx, { personId: author.id, topicId: posted.topicId, position: posted.position }, now);
    await removeDraft(tx, author.id, { kind: 'space', code });
    await recordEvent(tx, 'topic.started', { topicId: posted.topicId, postId: posted.postId, actorId: author.id }, now);
    await bumpContentVersion(tx);
    return posted;
  });
}

/** The space, when this actor may post in it: throws 404 when they may not read it, else 403. */
export async function findSpaceToPostIn(
  db: Queryable,
  actor: Actor,
  code: SpaceCode,
): Promise<{ author: SignedIn; spaceId: number }> {
  const [found] = await db
    .select({ id: space.id })
    .from(space)
    .where(and(eq(space.code, code), readableSpace(actor)));
  if (!found) throw notFound();
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  if (!canStartTopic(actor, code)) throw forbidden('forum:refusals.startTopic');
  return { author: actor, spaceId: found.id };
}

type Insertion = { author: SignedIn; spaceId: number; input: NewTopic; key: string; html: string; version: number; now: Date };

async function insertTopic(tx: Tx, { author, spaceId, input, key, html, version, now }: Insertion): Promise<Posted> {
  const { title, summary, discipline, teachingForm, language } = input;
  const fields = input.fields && Object.keys(input.fields).length > 0 ? input.fields : null;
  const labels = { title, slug: topicSlug(title), summary, discipline, teachingForm, language, fields };
  const [made] = await tx
    .insert(topic)
    .values({ ...labels, spaceId, authorId: author.id, createdAt: now, lastActivityAt: now })
    .returning({ id: topic.id, slug: topic.slug });
  if (!made) throw new Error('no topic came back');
  const [opening] = await tx
    .insert(post)
    .values({
      topicId: made.id,
      position: OPENING_POSITION,
      authorId: author.id,
      markdown: input.body,
      html,
      htmlVersion: version,
      submissionKey: key,
      createdAt: now,
    })
    .returning({ id: post.id });
  if (!opening) throw new Error('no post came back');
  return { postId: opening.id, topicId: made.id, slug: made.slug, position: OPENING_POSITION };
}
