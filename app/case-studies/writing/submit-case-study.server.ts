import { write } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import { conflict, refused } from '~/shared/errors/app-error';
import { shortcomingsOf } from '../case-study-content';
import { findToMove } from '../find-case-study.server';
import { moveCaseStudy } from '../move-case-study.server';
import { storeVersion } from '../store-version.server';

/**
 * Hands what was saved to the moderators, as the next version. Throws 403 or 404 for who may not, 409 when it was
 * changed since this revision or submitted already, 422 while something that is needed is missing
 * (`shortcomingsOf` says what).
 */
export async function submitCaseStudy(actor: Actor, id: number, revision: number, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const { found, actor: writer } = await findToMove(tx, actor, { id, action: 'submit' });
    if (found.revision !== revision) throw conflict('case-studies:refusals.changed');
    const missing = shortcomingsOf(found.content, { hasOrganisation: found.organisationId !== null });
    if (missing.length > 0) throw refused('form', 'shapes:todo.count', { count: missing.length });
    const versionId = await storeVersion(tx, { found, submittedBy: writer.id, now });
    await moveCaseStudy(tx, { found, action: 'submit', actor: writer, versionId, now });
  });
}
