import { and, eq } from 'drizzle-orm';
import { write } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { caseStudyCoAuthor } from '#db/schema/case-studies';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { canRemoveCoAuthor } from '../case-study-rules';
import { findCaseStudy } from '../find-case-study.server';

/**
 * Takes somebody off the writers; a co-author does so for themselves, whatever the state. Throws 404 for who may not
 * know of the story, 403 for who may not take this person off it.
 */
export async function removeCoAuthor(actor: Actor, id: number, personId: number, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const found = await findCaseStudy(tx, actor, id);
    if (!isMember(actor)) throw forbidden('case-studies:refusals.signIn');
    if (!canRemoveCoAuthor(actor, found, personId)) throw forbidden('case-studies:refusals.coAuthor');
    const that = and(eq(caseStudyCoAuthor.caseStudyId, id), eq(caseStudyCoAuthor.personId, personId));
    await tx.delete(caseStudyCoAuthor).where(that);
    await recordEvent(tx, 'caseStudy.co_author_left', { caseStudyId: id, personId, actorId: actor.id }, now);
    await bumpContentVersion(tx);
  });
}
