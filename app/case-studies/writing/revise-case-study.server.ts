import { write } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import { findToMove } from '../find-case-study.server';
import { moveCaseStudy } from '../move-case-study.server';
import { writeFromPublished } from './published-content.server';

/**
 * Opens a published case study for its writers, who begin with what readers see; that stays as it is until a
 * moderator approves the revision. Throws 404, 403 or 409 as `findToMove`.
 */
export async function reviseCaseStudy(actor: Actor, id: number, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const { found, actor: writer } = await findToMove(tx, actor, { id, action: 'revise' });
    await writeFromPublished(tx, found, now);
    await moveCaseStudy(tx, { found, action: 'revise', actor: writer, now });
  });
}
