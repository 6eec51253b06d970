import { eq } from 'drizzle-orm';
import type { FieldValues } from '#db/codes';
import type { Tx } from '#db/connection.server';
import { post, postRevision, topic } from '#db/schema/forum';
import type { SignedIn } from '~/shared/actor';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { keepCurrentVersion } from '../posts/post-versions.server';
import type { ExperimentToActOn } from './experiment-facts.server';

type Asked = { editor: SignedIn; found: ExperimentToActOn; fields: FieldValues; summary: string | null };

/** TODO merge: by editPost. */
export async function storeWhatWasAsked(tx: Tx, { editor, found, fields, summary }: Asked, now: Date): Promise<void> {
  const { opening, topicId } = found;
  await keepCurrentVersion(tx, opening);
  const revision = opening.revision + 1;
  await tx.update(topic).set({ fields, summary }).where(eq(topic.id, topicId));
  await tx.update(post).set({ revision, editedAt: now }).where(eq(post.id, opening.postId));
  await tx.insert(postRevision).values({ postId: opening.postId, revision, title: found.title, summary, fields, markdown: opening.markdown, writtenBy: editor.id, writtenAt: now });
  await recordEvent(tx, 'post.edited', { postId: opening.postId, topicId, actorId: editor.id }, now);
}
