import { and, asc, eq } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudyCoAuthor } from '#db/schema/case-studies';
import { organisation } from '#db/schema/organisations';
import type { WriterData } from './case-study-data';

/** The person as a reader sees a writer. The id comes from a row that refers to one. */
export async function findWriter(db: Queryable, id: number): Promise<WriterData> {
  const [row] = await writers(db).where(eq(person.id, id));
  if (!row) throw new Error(`no person ${id}`);
  return row;
}

/** The co-authors of a case study, by name. */
export async function listCoAuthors(db: Queryable, caseStudyId: number): Promise<WriterData[]> {
  return writers(db)
    .innerJoin(caseStudyCoAuthor, and(eq(caseStudyCoAuthor.personId, person.id), eq(caseStudyCoAuthor.caseStudyId, caseStudyId)))
    .orderBy(asc(person.name), asc(person.id));
}

function writers(db: Queryable) {
  return db
    .select({ id: person.id, name: person.name, pictureName: person.pictureName, jobTitle: person.jobTitle, organisationKind: organisation.kind })
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .$dynamic();
}
