import { read } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import { AppError } from '~/shared/errors/app-error';
import { canRestorePost } from './post-rules';
import { findPost } from '../topics/topic-facts.server';
import { DELETED_PARAM } from './undo-deletion';

/** The post that was just deleted, as an address says, when this actor may put it back; else `null`. */
export async function findUndo(actor: Actor, search: URLSearchParams): Promise<number | null> {
  const id = search.get(DELETED_PARAM) ?? '';
  // The same nine digits as in a draft's place: more was never given out.
  if (!/^[1-9]\d{0,8}$/.test(id)) return null;
  try {
    const found = await findPost(read(), actor, Number(id));
    return canRestorePost(actor, found) ? found.postId : null;
  } catch (error) {
    if (error instanceof AppError && error.status === 404) return null;
    throw error;
  }
}
