import { and, eq, isNotNull } from 'drizzle-orm';
import { read, write, type Queryable, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { caseStudy, caseStudyVersion } from '#db/schema/case-studies';
import { post, space, topic } from '#db/schema/forum';
import { translator } from '~/shared/i18n/translator';
import { links } from '~/shared/links';
import { renderPost } from '~/shared/markdown/renderer.server';
import type { RecordedEvent } from '~/shared/outbox/listeners.server';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { OPENING_POSITION } from '../posts/reply-pages';
import { recordRead } from '../topics/read-marks.server';
import { topicSlug } from '../topics/topic-slug';

/**
 * Opens the conversation about a case study that was published, once; of a revision it takes over the title and the
 * summary. Nothing when the story was withdrawn meanwhile.
 */
export async function beginConversation({ payload, createdAt }: Pick<RecordedEvent, 'payload' | 'createdAt'>): Promise<void> {
  const id = Number(payload.caseStudyId);
  const story = await findStory(read(), id);
  if (!story) return;
  const rendered = await renderOpening(id, story);
  await write(async (tx) => {
    const latest = await findStory(tx, id);
    if (!latest) return;
    if (await renameConversation(tx, id, latest)) return;
    await insertConversation(tx, { id, story: latest, ...rendered, now: createdAt });
  });
}

type Story = NonNullable<Awaited<ReturnType<typeof findStory>>>;

/** What readers see of it; undefined when they see nothing. */
async function findStory(db: Queryable, id: number) {
  const { title, slug, summary, language, discipline, teachingForm } = caseStudyVersion;
  const [row] = await db
    .select({ authorId: caseStudy.authorId, title, slug, summary, language, discipline, teachingForm })
    .from(caseStudy)
    .innerJoin(caseStudyVersion, eq(caseStudyVersion.id, caseStudy.publishedVersionId))
    .where(and(eq(caseStudy.id, id), isNotNull(caseStudy.publishedVersionId)));
  return row;
}

async function renderOpening(id: number, { language, slug }: Story) {
  const markdown = translator(language)('forum:conversation.opening', { address: links.caseStudy({ id, slug }) });
  const { html, version } = await renderPost(markdown);
  return { markdown, html, version };
}

function labelsOf({ title, summary, language, discipline, teachingForm }: Story) {
  return { title, slug: topicSlug(title), summary, language, discipline, teachingForm };
}

/** Whether there is one already; it says what the story says now. */
async function renameConversation(tx: Tx, caseStudyId: number, story: Story): Promise<boolean> {
  const renamed = await tx.update(topic).set(labelsOf(story)).where(eq(topic.caseStudyId, caseStudyId)).returning({ id: topic.id });
  if (renamed.length > 0) await bumpContentVersion(tx);
  return renamed.length > 0;
}

type Insertion = { id: number; story: Story; markdown: string; html: string; version: number; now: Date };

async function insertConversation(tx: Tx, { id, story, markdown, html, version, now }: Insertion): Promise<void> {
  const [home] = await tx.select({ id: space.id }).from(space).where(eq(space.code, 'case-studies'));
  if (!home) throw new Error('no space for case studies');
  const { authorId } = story;
  const [made] = await tx
    .insert(topic)
    .values({ ...labelsOf(story), spaceId: home.id, authorId, caseStudyId: id, createdAt: now, lastActivityAt: now })
    .returning({ id: topic.id });
  if (!made) throw new Error('no topic came back');
  const written = { markdown, html, htmlVersion: version, submissionKey: `case-study-${id}`, createdAt: now };
  const [opening] = await tx
    .insert(post)
    .values({ topicId: made.id, position: OPENING_POSITION, authorId, ...written })
    .returning({ id: post.id });
  if (!opening) throw new Error('no post came back');
  await recordRead(tx, { personId: authorId, topicId: made.id, position: OPENING_POSITION }, now);
  await recordEvent(tx, 'topic.started', { topicId: made.id, postId: opening.id, actorId: authorId }, now);
  await bumpContentVersion(tx);
}
