import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { read, write, type Queryable, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { person } from '#db/schema/accounts';
import { caseStudy, caseStudyUse } from '#db/schema/case-studies';
import { invitation, joinCode } from '#db/schema/joining';
import { organisation } from '#db/schema/organisations';
import { follow } from '#db/schema/writing';
import { recordAudit } from '~/audit/record.server';
import type { Actor, SignedIn } from '~/shared/actor';
import { forbidden, notFound, refused } from '~/shared/errors/app-error';
import { canManageOrganisations } from './organisation-rules';

/** What goes along when an organisation becomes part of another. */
export type MergeNumbers = { people: number; invitations: number; joinCodes: number; followers: number };

/** How much goes along, for the page that asks. Throws a 403 for who may not. */
export async function mergeNumbers(actor: Actor, id: number): Promise<MergeNumbers> {
  requireManager(actor);
  return countOf(read(), id);
}

/**
 * Makes one organisation part of another: its people, invitations, codes and followers go along, and so do the
 * organisations that became part of it before. Its row stays, so that its address leads on. Throws a 403 for who
 * may not, a 404 for an organisation that is not there any more, and a 422 at `into` for itself, an unknown one
 * and one that became part of another.
 */
export async function mergeOrganisations(actor: Actor, id: number, intoId: number, now: Date = new Date()): Promise<MergeNumbers> {
  return write(async (tx) => {
    const admin = requireManager(actor);
    if (!(await isStanding(tx, id))) throw notFound();
    if (id === intoId) throw refused('into', 'organisations:merge.itself');
    if (!(await isStanding(tx, intoId))) throw refused('into', 'organisations:merge.gone');
    const numbers = await countOf(tx, id);
    await moveEverything(tx, id, intoId);
    await tx.update(organisation).set({ mergedIntoId: intoId }).where(eq(organisation.mergedIntoId, id));
    await tx.update(organisation).set({ mergedIntoId: intoId }).where(eq(organisation.id, id));
    const subject = { subjectKind: 'organisation', subjectId: id };
    await recordAudit(tx, { actorId: admin.id, action: 'organisation.merged', ...subject, details: { intoId, ...numbers } }, now);
    await bumpContentVersion(tx);
    return numbers;
  });
}

async function moveEverything(tx: Tx, id: number, intoId: number): Promise<void> {
  await tx.update(person).set({ organisationId: intoId }).where(eq(person.organisationId, id));
  await tx.update(invitation).set({ organisationId: intoId }).where(eq(invitation.organisationId, id));
  await tx.update(joinCode).set({ organisationId: intoId }).where(eq(joinCode.organisationId, id));
  await moveCaseStudies(tx, id, intoId);
  // Who follows both keeps the one that stays.
  const both = tx.select({ id: follow.personId }).from(follow).where(followsOf(intoId));
  await tx.delete(follow).where(and(followsOf(id), inArray(follow.personId, both)));
  await tx.update(follow).set({ subjectId: intoId }).where(followsOf(id));
}

/** Both may have used the same one: then that is one organisation less. */
async function moveCaseStudies(tx: Tx, id: number, intoId: number): Promise<void> {
  await tx.update(caseStudy).set({ organisationId: intoId }).where(eq(caseStudy.organisationId, id));
  const moved = await tx
    .update(caseStudyUse)
    .set({ organisationId: intoId })
    .where(eq(caseStudyUse.organisationId, id))
    .returning({ id: caseStudyUse.caseStudyId });
  const ids = [...new Set(moved.map((use) => use.id))];
  if (ids.length === 0) return;
  const users = sql<number>`(select count(distinct ${caseStudyUse.organisationId}) from ${caseStudyUse} where ${caseStudyUse.caseStudyId} = ${caseStudy.id})`;
  await tx.update(caseStudy).set({ useCount: users }).where(inArray(caseStudy.id, ids));
}

const followsOf = (id: number) => and(eq(follow.kind, 'organisation'), eq(follow.subjectId, id));

async function countOf(queryable: Queryable, id: number): Promise<MergeNumbers> {
  const isUnanswered = and(eq(invitation.organisationId, id), isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt));
  const isUsable = and(eq(joinCode.organisationId, id), isNull(joinCode.withdrawnAt));
  return {
    people: await queryable.$count(person, eq(person.organisationId, id)),
    invitations: await queryable.$count(invitation, isUnanswered),
    joinCodes: await queryable.$count(joinCode, isUsable),
    followers: await queryable.$count(follow, followsOf(id)),
  };
}

async function isStanding(tx: Tx, id: number): Promise<boolean> {
  const stands = and(eq(organisation.id, id), isNull(organisation.mergedIntoId));
  return (await tx.select({ id: organisation.id }).from(organisation).where(stands)).length > 0;
}

function requireManager(actor: Actor): SignedIn {
  if (!canManageOrganisations(actor)) throw forbidden('organisations:denied.manage');
  return actor;
}
