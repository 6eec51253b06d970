import { and, countDistinct, eq, isNotNull } from 'drizzle-orm';
import { write, type Queryable, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { caseStudy, caseStudyUse, caseStudyVersion } from '#db/schema/case-studies';
import type { Actor, SignedIn } from '~/shared/actor';
import { forbidden, notFound, refused } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { canUseCaseStudy } from '../case-study-rules';
import { readablePublished } from '../case-study-visibility.server';

/**
 * Says that the actor's organisation uses what a case study tells; said again it changes the note. Returns the
 * readable part of the story's address. Throws 404 for a
 * story that the actor cannot read as published, 403 for a visitor, 422 for who belongs to no organisation.
 */
export async function startUsing(actor: Actor, id: number, note: string, now = new Date()): Promise<string> {
  return write(async (tx) => {
    const { user, slug } = await requireUser(tx, actor, id);
    const { organisationId } = user;
    if (organisationId === null) throw refused('form', 'case-studies:use.noOrganisation');
    const before = await findUse(tx, user.id, id);
    if (before && before.note === note && before.organisationId === organisationId) return slug;
    const said = { organisationId, note };
    await tx
      .insert(caseStudyUse)
      .values({ caseStudyId: id, personId: user.id, createdAt: now, ...said })
      .onConflictDoUpdate({ target: [caseStudyUse.caseStudyId, caseStudyUse.personId], set: said });
    await countUses(tx, id);
    if (!before) await recordEvent(tx, 'caseStudy.used', { caseStudyId: id, actorId: user.id, organisationId }, now);
    await bumpContentVersion(tx);
    return slug;
  });
}

/** Takes that back. Returns the readable part of the story's address. Throws 404 for a story that the actor cannot read as published, 403 for a visitor. */
export async function stopUsing(actor: Actor, id: number): Promise<string> {
  return write(async (tx) => {
    const { user, slug } = await requireUser(tx, actor, id);
    const gone = await tx.delete(caseStudyUse).where(ownUse(user.id, id)).returning({ id: caseStudyUse.caseStudyId });
    if (gone.length === 0) return slug;
    await countUses(tx, id);
    await bumpContentVersion(tx);
    return slug;
  });
}

/** What this person said of using it; undefined when they did not. */
export async function findUse(db: Queryable, personId: number, id: number) {
  const { note, organisationId } = caseStudyUse;
  const [row] = await db.select({ note, organisationId }).from(caseStudyUse).where(ownUse(personId, id));
  return row;
}

async function requireUser(tx: Tx, actor: Actor, id: number): Promise<{ user: SignedIn; slug: string }> {
  const [found] = await tx
    .select({ slug: caseStudyVersion.slug })
    .from(caseStudy)
    .innerJoin(caseStudyVersion, eq(caseStudyVersion.id, caseStudy.publishedVersionId))
    .where(and(eq(caseStudy.id, id), readablePublished(tx, actor)));
  if (!found) throw notFound();
  if (!canUseCaseStudy(actor, { isPublished: true })) throw forbidden('case-studies:refusals.signIn');
  return { user: actor, slug: found.slug };
}

function ownUse(personId: number, id: number) {
  return and(eq(caseStudyUse.caseStudyId, id), eq(caseStudyUse.personId, personId));
}

/** Each organisation counts once, also when several of its people said so. */
async function countUses(tx: Tx, id: number): Promise<void> {
  const [counted] = await tx
    .select({ n: countDistinct(caseStudyUse.organisationId) })
    .from(caseStudyUse)
    .where(and(eq(caseStudyUse.caseStudyId, id), isNotNull(caseStudyUse.organisationId)));
  await tx.update(caseStudy).set({ useCount: Number(counted?.n ?? 0) }).where(eq(caseStudy.id, id));
}
