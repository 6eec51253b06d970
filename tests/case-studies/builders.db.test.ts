import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { CASE_STUDY_STATES } from '#db/codes';
import { read } from '#db/connection.server';
import { caseStudyMove } from '#db/schema/case-studies';
import { findCaseStudy } from '~/case-studies/find-case-study.server';
import { PUBLIC } from '~/case-studies/case-study-states';
import { aPerson } from '../support/builders';
import { aCaseStudy } from '../support/case-study-builders';
import { useFreshDatabase } from '../support/database';

useFreshDatabase();

describe('a case study in each state', () => {
  it.each(CASE_STUDY_STATES)('%s: is known to its author, and to others only when published', async (state) => {
    const author = await aPerson();
    const made = await aCaseStudy({ author, state });
    expect(made.state).toBe(state);
    expect(made.publishedVersionId !== null).toBe(PUBLIC.includes(state));
    await expect(findCaseStudy(read(), author, made.id)).resolves.toMatchObject({ id: made.id, coAuthorIds: [] });
    const found = findCaseStudy(read(), await aPerson(), made.id);
    if (PUBLIC.includes(state)) await expect(found).resolves.toMatchObject({ state });
    else await expect(found).rejects.toMatchObject({ status: 404 });
    const moves = await read().select().from(caseStudyMove).where(eq(caseStudyMove.caseStudyId, made.id)).orderBy(asc(caseStudyMove.id));
    expect(moves.at(-1)?.to ?? 'draft').toBe(state);
  });
});
