import { and, asc, count, desc, eq, gt, gte, lt, lte, or, type SQL } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudy, caseStudyVersion } from '#db/schema/case-studies';
import { space } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';
import type { Actor } from '~/shared/actor';
import type { CaseStudyRowData } from '../case-study-data';
import { openHome, readablePublished } from '../case-study-visibility.server';
import { writeCursor, type Cursor, type Filters, type StoryWish } from './story-wish';

/** Stories on one page of the list. */
export const STORIES_PER_PAGE = 20;

/** One page of the list; `newer` and `older` are cursors for the address, null where the list ends. */
export type StoryPage = { rows: CaseStudyRowData[]; newer: string | null; older: string | null };

const columns = {
  id: caseStudy.id,
  slug: caseStudyVersion.slug,
  title: caseStudyVersion.title,
  summary: caseStudyVersion.summary,
  language: caseStudyVersion.language,
  discipline: caseStudyVersion.discipline,
  teachingForm: caseStudyVersion.teachingForm,
  publishedAt: caseStudy.publishedAt,
  useCount: caseStudy.useCount,
  author: { id: person.id, name: person.name },
  organisation: { id: organisation.id, name: organisation.name, kind: organisation.kind },
};

/** Whether this actor may read what is published: everybody where that space is public, else who has an account. */
export async function areStoriesOpen(actor: Actor): Promise<boolean> {
  const found = await read().select({ id: space.id }).from(space).where(openHome(actor));
  return found.length > 0;
}

/** One page of the published stories that the actor may read, the newest first. */
export async function listCaseStudies(actor: Actor, wish: StoryWish): Promise<StoryPage> {
  const { before, after } = wish;
  const upwards = after !== null && before === null;
  const place = upwards ? above(after) : before ? below(before) : undefined;
  const orderBy = upwards ? [asc(caseStudy.publishedAt), asc(caseStudy.id)] : [desc(caseStudy.publishedAt), desc(caseStudy.id)];
  const found = await stories(actor, and(filterCondition(wish), place), orderBy);
  const goesOn = found.length > STORIES_PER_PAGE;
  const rows = found.slice(0, STORIES_PER_PAGE);
  if (upwards) rows.reverse();
  const cursor = (row: CaseStudyRowData | undefined) => (row ? writeCursor({ value: row.publishedAt, id: row.id }) : '');
  return {
    rows,
    newer: (upwards ? goesOn : before !== null) ? cursor(rows[0]) : null,
    older: (upwards ? rows.length > 0 : goesOn) ? cursor(rows.at(-1)) : null,
  };
}

/** How many published stories the actor may read, and how many of them fit the filters. */
export async function countCaseStudies(actor: Actor, filters: Filters): Promise<{ total: number; matched: number }> {
  const counted = async (condition: SQL | undefined) => {
    const [row] = await read()
      .select({ n: count() })
      .from(caseStudy)
      .innerJoin(caseStudyVersion, eq(caseStudyVersion.id, caseStudy.publishedVersionId))
      .leftJoin(organisation, eq(organisation.id, caseStudy.organisationId))
      .where(and(readablePublished(read(), actor), condition));
    return row?.n ?? 0;
  };
  const total = await counted(undefined);
  const condition = filterCondition(filters);
  return { total, matched: condition ? await counted(condition) : total };
}

async function stories(actor: Actor, where: SQL | undefined, orderBy: SQL[]): Promise<CaseStudyRowData[]> {
  const rows = await read()
    .select(columns)
    .from(caseStudy)
    .innerJoin(caseStudyVersion, eq(caseStudyVersion.id, caseStudy.publishedVersionId))
    .innerJoin(person, eq(person.id, caseStudy.authorId))
    .leftJoin(organisation, eq(organisation.id, caseStudy.organisationId))
    .where(and(readablePublished(read(), actor), where))
    .orderBy(...orderBy)
    .limit(STORIES_PER_PAGE + 1);
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt?.getTime() ?? 0 }));
}

function filterCondition({ discipline, form, of }: Filters): SQL | undefined {
  return and(
    discipline ? eq(caseStudyVersion.discipline, discipline) : undefined,
    form ? eq(caseStudyVersion.teachingForm, form) : undefined,
    of ? eq(organisation.kind, of) : undefined,
  );
}

/** The first comparison looks needless, but lets an index find the place: neither engine can use one for an `or`. */
function below({ value, id }: Cursor): SQL | undefined {
  const at = new Date(value);
  return and(lte(caseStudy.publishedAt, at), or(lt(caseStudy.publishedAt, at), lt(caseStudy.id, id)));
}

function above({ value, id }: Cursor): SQL | undefined {
  const at = new Date(value);
  return and(gte(caseStudy.publishedAt, at), or(gt(caseStudy.publishedAt, at), gt(caseStudy.id, id)));
}
