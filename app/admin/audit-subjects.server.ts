import { eq, inArray } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudy } from '#db/schema/case-studies';
import { post, space, topic } from '#db/schema/forum';
import { invitation } from '#db/schema/joining';
import { organisation } from '#db/schema/organisations';
import type { AuditRow } from '~/audit/audit-queries.server';
import { links } from '~/shared/links';

/** What an entry is about, by name; `href` where it can be looked at. */
export type Named = { name: string; href?: string };

type Found = Named & { id: number };

/** How the things of each kind are named; a kind that is not here is shown by its number alone. */
const NAMERS: Record<string, (ids: number[]) => Promise<Found[]>> = {
  person: people,
  organisation: organisations,
  topic: topics,
  post: posts,
  invitation: invitations,
  space: spaces,
  case_study: caseStudies,
};

/** The names of what these entries are about, by `kind:id`, and of who acted, as `person:id`. */
export async function namesOf(rows: readonly AuditRow[]): Promise<Record<string, Named>> {
  const wanted = new Map<string, Set<number>>();
  const want = (kind: string, id: number | null) => id !== null && (wanted.get(kind) ?? wanted.set(kind, new Set()).get(kind))?.add(id);
  for (const { actorId, subjectKind, subjectId } of rows) {
    want('person', actorId);
    want(subjectKind, subjectId);
  }
  const names: Record<string, Named> = {};
  for (const [kind, ids] of wanted) {
    for (const { id, ...named } of (await NAMERS[kind]?.([...ids])) ?? []) names[`${kind}:${id}`] = named;
  }
  return names;
}

async function people(ids: number[]): Promise<Found[]> {
  const rows = await read().select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids));
  return rows.map((row) => ({ ...row, href: links.member(row.id) }));
}

async function organisations(ids: number[]): Promise<Found[]> {
  const { id, name } = organisation;
  const rows = await read().select({ id, name }).from(organisation).where(inArray(id, ids));
  return rows.map((row) => ({ ...row, href: links.organisation(row.id) }));
}

async function topics(ids: number[]): Promise<Found[]> {
  const { id, slug, title } = topic;
  const rows = await read().select({ id, slug, title }).from(topic).where(inArray(id, ids));
  return rows.map((row) => ({ id: row.id, name: row.title, href: links.topic(row) }));
}

async function posts(ids: number[]): Promise<Found[]> {
  const rows = await read()
    .select({ id: post.id, name: topic.title })
    .from(post)
    .innerJoin(topic, eq(topic.id, post.topicId))
    .where(inArray(post.id, ids));
  return rows.map((row) => ({ ...row, href: links.post(row.id) }));
}

async function invitations(ids: number[]): Promise<Found[]> {
  const { id, email } = invitation;
  const rows = await read().select({ id, name: email }).from(invitation).where(inArray(id, ids));
  return rows.map((row) => ({ ...row, href: links.invitations() }));
}

async function spaces(ids: number[]): Promise<Found[]> {
  const rows = await read().select({ id: space.id, code: space.code }).from(space).where(inArray(space.id, ids));
  return rows.map(({ id, code }) => ({ id, name: code, href: links.space(code) }));
}

async function caseStudies(ids: number[]): Promise<Found[]> {
  const { id, content } = caseStudy;
  const rows = await read().select({ id, content }).from(caseStudy).where(inArray(id, ids));
  return rows.map((row) => ({ id: row.id, name: row.content.title, href: links.caseStudyProgress(row.id) }));
}
