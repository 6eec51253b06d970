import { write } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import { findToMove } from '../find-case-study.server';
import { moveCaseStudy } from '../move-case-study.server';
import { writeFromPublished } from './published-content.server';

/**
 * Gives up the revision of a published case study: it stays as readers know it. A decision on it that was not in
 * effect yet no longer counts. Throws 404, 403 or 409 as `findToMove`.
 */
export async function dropRevision(actor: Actor, id: number, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const { found, actor: author } = await findToMove(tx, actor, { id, action: 'drop_revision' });
    await writeFromPublished(tx, found, now);
    await moveCaseStudy(tx, { found, action: 'drop_revision', actor: author, now });
  });
}
