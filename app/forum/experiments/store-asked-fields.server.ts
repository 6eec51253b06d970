import { eq } from 'drizzle-orm';
import type { FieldValues } from '#db/codes';
import type { Tx } from '#db/connection.server';
import { post, postRevision, topic } from '#db/schema/forum';
import type { SignedIn } from '~/shared/actor';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { headOf, keepCurrentVersion } from '../posts/post-versions.server';
import type { ExperimentToActOn } from './experiment-facts.server';

type Asked = { editor: SignedIn; found: ExperimentToActOn; fields: FieldValues; summary: string | null };

/** Changes the fields and the summary of the opening as an edit of it does, and keeps what it said before. */
export async function storeWhatWasAsked(tx: Tx, { editor, found, fields, summary }: Asked, now: Date): Promise<void> {
  const { opening, topicId } = found;
  await keepCurrentVersion(tx, opening);
  const revision = opening.revision + 1;
  await tx.update(topic).set({ fields, summary }).where(eq(topic.id, topicId));
  await tx.update(post).set({ revision, editedAt: now }).where(eq(post.id, opening.postId));
  const head = { ...(await headOf(tx, opening)), summary, fields };
  const written = { markdown: opening.markdown, writtenBy: editor.id, writtenAt: now };
  await tx.insert(postRevision).values({ postId: opening.postId, revision, ...head, ...written });
  await recordEvent(tx, 'post.edited', { postId: opening.postId, topicId, actorId: editor.id }, now);
}
