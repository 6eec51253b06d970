import { and, eq, exists, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { read, type Queryable } from '#db/connection.server';
import { post, space, topic } from '#db/schema/forum';
import { upload } from '#db/schema/uploads';
import { postUpload } from '#db/schema/writing';
import type { UploadKind } from '#db/codes';
import type { Actor } from '~/shared/actor';
import { notFound } from '~/shared/errors/app-error';
import { isUploadName } from '~/shared/upload-name';
import { visibleTopic } from '../topics/visibility.server';

/** The upload with this name, when the actor may read it; throws 404 for every other. */
export async function findReadableUpload(actor: Actor, kind: UploadKind, name: string) {
  if (!isUploadName(name)) throw notFound();
  const columns = { name: upload.name, fileName: upload.fileName, mediaType: upload.mediaType };
  const [found] = await read()
    .select(columns)
    .from(upload)
    .where(and(eq(upload.name, name), eq(upload.kind, kind), readableUpload(read(), actor)));
  if (!found) throw notFound();
  return found;
}

/** Those of the names that the actor may read, with their ids. */
export async function listReadableUploads(db: Queryable, actor: Actor, names: string[]) {
  if (names.length === 0) return [];
  return db
    .select({ id: upload.id, name: upload.name })
    .from(upload)
    .where(and(inArray(upload.name, names), readableUpload(db, actor)));
}

/**
 * Condition on a query of `upload`: it is the actor's own, or a post that stands and that they may read uses it.
 * What only a draft uses is its owner's alone.
 */
function readableUpload(db: Queryable, actor: Actor): SQL | undefined {
  const inPost = db
    .select({ id: postUpload.postId })
    .from(postUpload)
    .innerJoin(post, eq(post.id, postUpload.postId))
    .innerJoin(topic, eq(topic.id, post.topicId))
    .innerJoin(space, eq(space.id, topic.spaceId))
    .where(and(eq(postUpload.uploadId, upload.id), isNull(post.deletedAt), visibleTopic(actor)));
  return actor === null ? exists(inPost) : or(eq(upload.ownerId, actor.id), exists(inPost));
}
