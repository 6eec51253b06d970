import { write } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import { findToMove } from '../find-case-study.server';
import { moveCaseStudy } from '../move-case-study.server';

/**
 * Takes a case study back: nobody but its writers and the moderators reads it from now on, and its conversation goes
 * with it. A decision that was not in effect yet no longer counts. Throws 404, 403 or 409 as `findToMove`.
 */
export async function withdrawCaseStudy(actor: Actor, id: number, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const { found, actor: author } = await findToMove(tx, actor, { id, action: 'withdraw' });
    await moveCaseStudy(tx, { found, action: 'withdraw', actor: author, now });
  });
}
