import { and, eq } from 'drizzle-orm';
import { requireOrganisation } from '~/accounts/organisation-choices.server';
import type { CaseStudyPicture } from '#db/codes';
import { write, type Tx } from '#db/connection.server';
import { caseStudy, caseStudyContributor } from '#db/schema/case-studies';
import { type Actor, type SignedIn } from '~/shared/actor';
import { conflict, forbidden } from '~/shared/errors/app-error';
import { isSameContent, shortcomingsOf, type Shortcoming } from '../case-study-content';
import type { CaseStudyInput } from './case-study-form';
import { canChooseCredits, canStartCaseStudy } from '../case-study-rules';
import { storeCoAuthors } from './co-authors.server';
import { findToWrite, type CaseStudyToActOn } from '../find-case-study.server';
import type { UnclearName } from './resolve-writers.server';

/**
 * What became of a save. `updatedAt` is when something was changed last, `missing` what cannot be submitted yet,
 * `unclear` the names of co-authors that were not kept: nobody's, or several people's.
 */
export type Saved = { id: number; revision: number; updatedAt: Date; missing: Shortcoming[]; unclear: UnclearName[] };

/**
 * Keeps what the writers typed, as it is: nothing is required. With `id` `null` it begins a case study, once for
 * each submission key. Throws 403 or 404 for who may not write it, 409 when it was changed since the revision
 * that the form began from or is under review, 422 for an organisation that is not there or too many co-authors.
 * A co-author whose name is not clear keeps nothing else from being kept.
 */
export async function saveCaseStudy(actor: Actor, id: number | null, input: CaseStudyInput, now = new Date()): Promise<Saved> {
  return write(async (tx) => {
    if (id !== null) return saveExisting(tx, actor, { id, input, now });
    if (!canStartCaseStudy(actor)) throw forbidden('case-studies:refusals.signIn');
    const begun = await findBegun(tx, actor, input.submissionKey);
    if (begun === undefined) return insertCaseStudy(tx, actor, input, now);
    // Sent again: by a second press, or by going back, changing something and sending that.
    const revision = begun.revision === 1 ? 1 : input.revision;
    return saveExisting(tx, actor, { id: begun.id, input: { ...input, revision }, now });
  });
}

async function saveExisting(tx: Tx, actor: Actor, { id, input, now }: { id: number; input: CaseStudyInput; now: Date }): Promise<Saved> {
  const { found, actor: writer } = await findToWrite(tx, actor, id);
  const choosesCredits = canChooseCredits(writer, found);
  const content = { ...input.content, pictures: describedPictures(found.content.pictures, input.content.pictures) };
  const organisationId = choosesCredits ? input.organisationId : found.organisationId;
  const isSame = isSameContent(content, found.content) && organisationId === found.organisationId;
  if (input.revision !== found.revision && !isSame) throw conflict('case-studies:refusals.changed');
  const asTheyWere = { isChanged: false, unclear: [] };
  const { isChanged: hasOtherWriters, unclear } = choosesCredits ? await storeCoAuthors(tx, found, { ...input, now }) : asTheyWere;
  const missing = shortcomingsOf(content, { hasOrganisation: organisationId !== null });
  if (isSame && !hasOtherWriters) return { id, revision: found.revision, updatedAt: found.updatedAt, missing, unclear };
  if (organisationId !== null && organisationId !== found.organisationId) await requireOrganisation(tx, organisationId);
  const revision = found.revision + 1;
  await tx.update(caseStudy).set({ content, organisationId, revision, updatedAt: now }).where(eq(caseStudy.id, id));
  if (writer.id !== found.authorId) await tx.insert(caseStudyContributor).values({ caseStudyId: id, personId: writer.id }).onConflictDoNothing();
  return { id, revision, updatedAt: now, missing, unclear };
}

/** The pictures that there are, as the form describes them: it adds none and takes none away. */
function describedPictures(stored: readonly CaseStudyPicture[], typed: readonly CaseStudyPicture[]): CaseStudyPicture[] {
  return stored.map((picture) => typed.find(({ name }) => name === picture.name) ?? picture);
}

async function findBegun(tx: Tx, actor: SignedIn, submissionKey: string): Promise<{ id: number; revision: number } | undefined> {
  const [begun] = await tx
    .select({ id: caseStudy.id, revision: caseStudy.revision })
    .from(caseStudy)
    .where(and(eq(caseStudy.authorId, actor.id), eq(caseStudy.submissionKey, submissionKey)));
  return begun;
}

async function insertCaseStudy(tx: Tx, actor: SignedIn, input: CaseStudyInput, now: Date): Promise<Saved> {
  const { organisationId, submissionKey } = input;
  if (organisationId !== null) await requireOrganisation(tx, organisationId);
  const content = { ...input.content, pictures: [] };
  const moments = { stateSince: now, createdAt: now, updatedAt: now };
  const [made] = await tx
    .insert(caseStudy)
    .values({ authorId: actor.id, organisationId, state: 'draft', content, submissionKey, ...moments })
    .returning({ id: caseStudy.id, revision: caseStudy.revision });
  if (!made) throw new Error('no case study came back');
  const fresh: Pick<CaseStudyToActOn, 'id' | 'authorId' | 'coAuthorIds'> = { id: made.id, authorId: actor.id, coAuthorIds: [] };
  const { unclear } = await storeCoAuthors(tx, fresh, { ...input, now });
  return { ...made, updatedAt: now, missing: shortcomingsOf(content, { hasOrganisation: organisationId !== null }), unclear };
}
