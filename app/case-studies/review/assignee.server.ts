import { and, eq, gt, type SQL } from 'drizzle-orm';
import type { Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudy } from '#db/schema/case-studies';
import { ASSIGNMENT_DAYS } from './review-limits';

const DAY_MS = 86_400_000;

/** The person who took the story, as a condition to join `person` by; after seven days it is nobody's again. */
export function isAssignee(now: Date): SQL | undefined {
  return and(eq(person.id, caseStudy.assignedTo), gt(caseStudy.assignedAt, new Date(now.getTime() - ASSIGNMENT_DAYS * DAY_MS)));
}

/** Who took the story and still has it; undefined when it is free. */
export async function findAssignee(db: Queryable, id: number, now: Date): Promise<{ id: number; name: string } | undefined> {
  const [row] = await db
    .select({ id: person.id, name: person.name })
    .from(caseStudy)
    .innerJoin(person, isAssignee(now))
    .where(eq(caseStudy.id, id));
  return row;
}
