import { and, eq, sql } from 'drizzle-orm';
import { write, type Tx } from '#db/connection.server';
import type { ExperimentStatus, SpaceCode } from '#db/codes';
import { bumpContentVersion } from '#db/content-version.server';
import { experiment, experimentMove } from '#db/schema/experiments';
import { post, space, tag, topic, topicTag } from '#db/schema/forum';
import { aPerson, nextNumber } from './builders';

type Author = { id: number };
type TopicRow = typeof topic.$inferSelect;
type WantedTopic = Partial<Omit<typeof topic.$inferInsert, 'spaceId' | 'authorId'>> & {
  author?: Author;
  in?: SpaceCode;
  body?: string;
  tags?: string[];
};
type WantedReply = { author?: Author; body?: string; createdAt?: Date; deletedAt?: Date | null };

/** A stored topic with its opening post, in `experiments` unless said otherwise. Rows only: no use case, no events. */
export async function aTopic({ author, in: code = 'experiments', body = 'Een proef.', tags = [], ...wanted }: WantedTopic = {}): Promise<TopicRow> {
  const writer = author ?? (await aPerson());
  const n = nextNumber();
  return write(async (tx) => {
    const [home] = await tx.select({ id: space.id }).from(space).where(eq(space.code, code));
    if (!home) throw new Error(`no space ${code}`);
    const createdAt = wanted.createdAt ?? new Date();
    const labels = { title: `Onderwerp ${n}`, slug: `onderwerp-${n}`, language: 'nl' as const, lastActivityAt: createdAt };
    const [made] = await tx
      .insert(topic)
      .values({ ...labels, ...wanted, createdAt, spaceId: home.id, authorId: writer.id })
      .returning();
    if (!made) throw new Error('no topic came back');
    await tx.insert(post).values(postRow(made.id, 0, writer.id, body, createdAt));
    for (const name of tags) await tagTopic(tx, made.id, name);
    await bumpContentVersion(tx);
    return made;
  });
}

type WantedExperiment = WantedTopic & { status?: ExperimentStatus | null; evaluateOn?: string; since?: Date };

/** Words for every field of an experiment, so that none is missing. */
export const EXPERIMENT_FIELDS = {
  hypothesis: 'We denken dat om de beurt spelen vertraging onhoorbaar maakt.',
  measure: 'Elke les geven de spelers een cijfer.',
  evaluateOn: '2098-12-31',
  outcome: 'Het cijfer ging van vijf naar acht.',
  verdict: 'confirmed',
  evidence: 'Vijf van de zes duo’s speelden zuiverder.',
  usedBy: 'Drie groepen van de muziekschool.',
  learned: 'Zonder koptelefoon lukt het niet.',
};

/**
 * A topic that is an experiment of this status, posted as that; with `null` one of which nobody said how far it is.
 * Without `fields` it says nothing yet.
 */
export async function anExperiment({ status = 'running', evaluateOn, since, ...wanted }: WantedExperiment = {}): Promise<TopicRow> {
  const made = await aTopic(wanted);
  if (status === null) return made;
  const statusSince = since ?? made.createdAt;
  await write(async (tx) => {
    await tx.insert(experiment).values({ topicId: made.id, status, statusSince, evaluateOn: evaluateOn ?? null });
    await tx.insert(experimentMove).values({ topicId: made.id, from: null, to: status, fields: {}, movedBy: made.authorId, movedAt: statusSince });
    await bumpContentVersion(tx);
  });
  return made;
}

/** A stored reply at the next position; a deleted one counts for the position, not for the replies. */
export async function aReply(to: { id: number }, { author, body = 'Een antwoord.', createdAt = new Date(), deletedAt = null }: WantedReply = {}) {
  const writer = author ?? (await aPerson());
  return write(async (tx) => {
    const counted = deletedAt ? 0 : 1;
    const [parent] = await tx
      .update(topic)
      .set({ lastPosition: sql`${topic.lastPosition} + 1`, replyCount: sql`${topic.replyCount} + ${counted}`, lastActivityAt: createdAt })
      .where(eq(topic.id, to.id))
      .returning({ position: topic.lastPosition });
    if (!parent) throw new Error('no topic to reply to');
    const row = postRow(to.id, parent.position, writer.id, body, createdAt);
    const [made] = await tx.insert(post).values({ ...row, deletedAt, deletedBy: deletedAt ? writer.id : null }).returning();
    if (!made) throw new Error('no reply came back');
    await bumpContentVersion(tx);
    return made;
  });
}

/** Rows that one statement may hold: SQLite takes 32,766 values. */
const CHUNK = 1000;

/** Many replies of one person, fast. Returns nothing: look them up by position. */
export async function someReplies(to: { id: number }, count: number): Promise<void> {
  const writer = await aPerson();
  const at = new Date();
  await write(async (tx) => {
    for (let start = 1; start <= count; start += CHUNK) {
      const size = Math.min(CHUNK, count - start + 1);
      const rows = Array.from({ length: size }, (_, n) => postRow(to.id, start + n, writer.id, `Antwoord ${start + n}.`, at));
      await tx.insert(post).values(rows);
    }
    await tx.update(topic).set({ lastPosition: count, replyCount: count, lastActivityAt: at }).where(eq(topic.id, to.id));
  });
}

/** The stored post at a position. */
export async function postAt(topicId: number, position: number) {
  return write(async (tx) => {
    const [row] = await tx.select().from(post).where(and(eq(post.topicId, topicId), eq(post.position, position)));
    if (!row) throw new Error(`no post at ${position}`);
    return row;
  });
}

function postRow(topicId: number, position: number, authorId: number, body: string, createdAt: Date) {
  const words = { markdown: body, html: `<p>${body}</p>`, htmlVersion: 1 };
  return { topicId, position, authorId, ...words, submissionKey: `builder-${nextNumber()}`, createdAt };
}

async function tagTopic(tx: Tx, topicId: number, name: string): Promise<void> {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const [row] = await tx
    .insert(tag)
    .values({ name, slug })
    .onConflictDoUpdate({ target: tag.slug, set: { slug } })
    .returning({ id: tag.id });
  if (!row) throw new Error('no tag came back');
  await tx.insert(topicTag).values({ topicId, tagId: row.id });
}
