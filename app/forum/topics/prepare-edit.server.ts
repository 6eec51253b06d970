import type { SpaceCode } from '#db/codes';
import { read } from '#db/connection.server';
import { lacking } from '~/shapes/shape-form';
import { shapeOfSpace } from '~/shapes/shapes';
import type { Actor } from '~/shared/actor';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { statusOf } from '../experiments/status-of.server';
import { findPostToEdit } from '../posts/edit-post.server';
import { findPostIdOfOpening } from '../posts/post-versions.server';
import { saidIn } from './topic-form';

type Prepared = { postId: number; spaceCode: SpaceCode; lacks: (values: FormValues) => FieldErrors };

/** What the form to edit a topic is judged by. Throws 404 and 403 as `editPost` does. */
export async function prepareEdit(actor: Actor, topicId: number): Promise<Prepared> {
  const postId = await findPostIdOfOpening(topicId);
  const { found } = await findPostToEdit(read(), actor, postId);
  const { spaceCode, summary, fields } = found.topic;
  const shape = shapeOfSpace(spaceCode);
  const stage = await statusOf(read(), found.topic);
  const before = { stage, summary, fields: fields ?? {}, body: found.markdown };
  return { postId, spaceCode, lacks: (values) => (shape ? lacking(shape, saidIn(spaceCode, stage, values), before) : {}) };
}
