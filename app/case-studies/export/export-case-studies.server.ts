import { asc, eq } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudy, caseStudyCoAuthor, caseStudyVersion } from '#db/schema/case-studies';
import { space } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { canExportCaseStudies } from '../case-study-rules';
import { readablePublished } from '../case-study-visibility.server';

const columns = {
  id: caseStudy.id,
  content: caseStudyVersion.content,
  author: person.name,
  organisation: organisation.name,
  publishedAt: caseStudy.publishedAt,
  useCount: caseStudy.useCount,
};

/** A case study as the table tells it: the version that is published, with its co-authors by name. */
export type ExportedCaseStudy = Awaited<ReturnType<typeof allPublished>>[number] & { coAuthors: string[] };

/**
 * The published versions of the case studies that the actor may read, the oldest first, to take out of the forum; who
 * did it is kept. Throws a 403 for who may not.
 */
export async function exportCaseStudies(actor: Actor, now: Date = new Date()): Promise<ExportedCaseStudy[]> {
  if (!canExportCaseStudies(actor)) throw forbidden('case-studies:refusals.export');
  const stories = await allPublished(actor);
  const coAuthors = await coAuthorsByStory();
  const [home] = await read().select({ id: space.id }).from(space).where(eq(space.code, 'case-studies'));
  const entry = { actorId: actor.id, action: 'case_studies.exported', subjectKind: 'space', subjectId: home?.id ?? 0 };
  await write((tx) => recordAudit(tx, { ...entry, details: { count: stories.length } }, now));
  return stories.map((row) => ({ ...row, coAuthors: coAuthors.get(row.id) ?? [] }));
}

async function allPublished(actor: Actor) {
  return read()
    .select(columns)
    .from(caseStudy)
    .innerJoin(caseStudyVersion, eq(caseStudyVersion.id, caseStudy.publishedVersionId))
    .innerJoin(person, eq(person.id, caseStudy.authorId))
    .leftJoin(organisation, eq(organisation.id, caseStudy.organisationId))
    .where(readablePublished(read(), actor))
    .orderBy(asc(caseStudy.id));
}

async function coAuthorsByStory(): Promise<Map<number, string[]>> {
  const rows = await read()
    .select({ id: caseStudyCoAuthor.caseStudyId, name: person.name })
    .from(caseStudyCoAuthor)
    .innerJoin(person, eq(person.id, caseStudyCoAuthor.personId))
    .orderBy(asc(person.name), asc(person.id));
  const names = new Map<number, string[]>();
  for (const { id, name } of rows) names.set(id, [...(names.get(id) ?? []), name]);
  return names;
}
