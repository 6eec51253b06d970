import { and, asc, eq, isNull } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { caseStudy, caseStudyUse, caseStudyVersion } from '#db/schema/case-studies';
import { topic } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';
import { findOrganisationLabel } from '~/organisations/organisation-queries.server';
import type { Actor } from '~/shared/actor';
import { notFound } from '~/shared/errors/app-error';
import type { PublishedCaseStudy } from '../case-study-data';
import { canDo, isWriter } from '../case-study-rules';
import { readablePublished } from '../case-study-visibility.server';
import { listInvolvedIds } from '../find-case-study.server';
import { findUse } from '../uses/use-case-study.server';
import { findWriter, listCoAuthors } from '../writers.server';

/** What the page says to who may know more than a reader, and what this reader may do. */
export type ReaderOfStory = {
  /** One of its writers, while a revision of it is open. */
  hasOpenRevision: boolean;
  isWriter: boolean;
  /** Whether it waits for a decision of this moderator. */
  isReviewer: boolean;
  /** What this member said of using it; null when nothing. */
  use: { note: string } | null;
  isMember: boolean;
};

/** The published version of a case study, and what this actor is told beside it. Throws 404 for who may not read it. */
export async function findPublished(actor: Actor, id: number): Promise<{ story: PublishedCaseStudy; reader: ReaderOfStory }> {
  const db = read();
  const [row] = await db
    .select({ study: caseStudy, version: caseStudyVersion })
    .from(caseStudy)
    .innerJoin(caseStudyVersion, eq(caseStudyVersion.id, caseStudy.publishedVersionId))
    .where(and(eq(caseStudy.id, id), readablePublished(db, actor)));
  if (!row) throw notFound();
  const { study, version } = row;
  const story: PublishedCaseStudy = {
    id,
    slug: version.slug,
    content: version.content,
    publishedAt: study.publishedAt?.getTime() ?? 0,
    updatedAt: version.submittedAt.getTime(),
    author: await findWriter(db, study.authorId),
    coAuthors: await listCoAuthors(db, id),
    organisation: await findOrganisationLabel(study.organisationId),
    useCount: study.useCount,
    users: await listUsers(id),
    conversation: await findConversation(id),
  };
  const involved = { ...study, ...(await listInvolvedIds(db, id)) };
  const use = actor ? await findUse(db, actor.id, id) : undefined;
  const reader = {
    hasOpenRevision: study.state !== 'published' && isWriter(actor, involved),
    isWriter: isWriter(actor, involved),
    isReviewer: canDo(actor, 'approve', involved),
    use: use ? { note: use.note } : null,
    isMember: actor !== null,
  };
  return { story, reader };
}

/** The organisations that use it, each once, by name, with what their people say of that. */
async function listUsers(id: number): Promise<PublishedCaseStudy['users']> {
  const rows = await read()
    .select({ id: organisation.id, name: organisation.name, kind: organisation.kind, note: caseStudyUse.note })
    .from(caseStudyUse)
    .innerJoin(organisation, eq(organisation.id, caseStudyUse.organisationId))
    .where(eq(caseStudyUse.caseStudyId, id))
    .orderBy(asc(organisation.name), asc(organisation.id), asc(caseStudyUse.createdAt));
  const users = new Map<number, PublishedCaseStudy['users'][number]>();
  for (const { note, ...user } of rows) {
    const known = users.get(user.id) ?? { ...user, notes: [] };
    if (note !== '') known.notes.push(note);
    users.set(user.id, known);
  }
  return [...users.values()];
}

/** The topic about it. It stands in the space of the case studies: who may read the story may read that. */
async function findConversation(id: number): Promise<PublishedCaseStudy['conversation']> {
  const { slug, replyCount } = topic;
  const [row] = await read()
    .select({ id: topic.id, slug, replyCount })
    .from(topic)
    .where(and(eq(topic.caseStudyId, id), isNull(topic.withdrawnAt), isNull(topic.deletedAt)));
  return row ?? null;
}
