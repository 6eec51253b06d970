import { write } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import { findToMove } from '../find-case-study.server';
import { moveCaseStudy } from '../move-case-study.server';

/** Makes a withdrawn or declined case study a draft again, with all it says. Throws 404, 403 or 409 as `findToMove`. */
export async function resumeCaseStudy(actor: Actor, id: number, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const { found, actor: author } = await findToMove(tx, actor, { id, action: 'resume' });
    await moveCaseStudy(tx, { found, action: 'resume', actor: author, now });
  });
}
