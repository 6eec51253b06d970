import { and, eq, exists, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import { READ_ACCESS } from '#db/codes';
import type { Queryable } from '#db/connection.server';
import { caseStudy, caseStudyCoAuthor } from '#db/schema/case-studies';
import { space } from '#db/schema/forum';
import { isMember, isModerator, type Actor } from '~/shared/actor';
import { PUBLIC } from './case-study-states';

/**
 * What an actor may read, as conditions for a `where` on `case_study`. Every query carries one of them, so that
 * a hidden story is simply not found: lists, counts and addresses cannot leak it.
 */

/** The published version is there for this actor: it stands, and its space is open to them. */
export function readablePublished(db: Queryable, actor: Actor): SQL {
  const home = db.select({ id: space.id }).from(space).where(openHome(actor));
  return all(isPublished(), exists(home));
}

/** Condition on `space`: it is that of the case studies, and what is in it is open to the actor. */
export function openHome(actor: Actor): SQL {
  const readAccess = isMember(actor) ? READ_ACCESS : (['public'] as const);
  return all(eq(space.code, 'case-studies'), inArray(space.readAccess, readAccess));
}

/** A version of it is published, whether or not the writers are revising it. */
export function isPublished(): SQL {
  return all(inArray(caseStudy.state, [...PUBLIC]), isNotNull(caseStudy.publishedVersionId));
}

/** The actor wrote it, alone or with others. */
export function writtenBy(db: Queryable, personId: number): SQL {
  const along = db
    .select({ id: caseStudyCoAuthor.personId })
    .from(caseStudyCoAuthor)
    .where(and(eq(caseStudyCoAuthor.caseStudyId, caseStudy.id), eq(caseStudyCoAuthor.personId, personId)));
  return or(eq(caseStudy.authorId, personId), exists(along)) ?? NEVER;
}

/** What is not published of it is there for this actor as well (as `canReadUnpublished`). */
export function readableUnpublished(db: Queryable, actor: Actor): SQL {
  if (actor === null) return NEVER;
  const { id } = actor;
  return isModerator(actor) ? sql`1 = 1` : writtenBy(db, id);
}

/** The actor may know that it exists: one of the two. */
export function knownCaseStudy(db: Queryable, actor: Actor): SQL {
  return or(readablePublished(db, actor), readableUnpublished(db, actor)) ?? NEVER;
}

const NEVER = sql`1 = 0`;

function all(first: SQL, second: SQL): SQL {
  return and(first, second) ?? NEVER;
}
