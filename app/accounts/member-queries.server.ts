import { and, asc, eq, gt, isNull, or, sql, type SQL } from 'drizzle-orm';
import { read } from '#db/connection.server';
import type { Role } from '#db/codes';
import { person } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { canManageMembers } from './account-rules';
import { lastSeen } from './members/member-facts.server';
import { holds } from './members/member-search.server';
import type { MemberFilter } from './members/member-wish';
import { isSuspendedNow } from './suspension-rules';
import { notSuspended, suspended } from './suspension.server';

/** Rows on one page: few enough to read on a phone, enough to see a whole school at once. */
export const MEMBERS_PER_PAGE = 50;

/** A member as only administrators see them: with the e-mail address. */
export type MemberRow = {
  id: number;
  name: string;
  email: string;
  role: Role;
  jobTitle: string | null;
  organisationName: string | null;
  createdAt: Date;
  lastSeenAt: Date | null;
  suspendedUntil: Date | null;
  isSuspended: boolean;
};

export type MemberPage = {
  members: MemberRow[];
  /** How many there are, on all pages together. */
  count: number;
  /** The id to ask the next page with; `null` at the end of the list. */
  nextAfter: number | null;
};

export type MemberWish = MemberFilter & { after?: number };

const columns = {
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
  jobTitle: person.jobTitle,
  organisationName: organisation.name,
  createdAt: person.createdAt,
  lastSeenAt: lastSeen,
  suspendedAt: person.suspendedAt,
  suspendedUntil: person.suspendedUntil,
};

/** Members by name, those that fit the filter. Throws a 403 for who may not see them. */
export async function memberPage(actor: Actor, { after, ...filter }: MemberWish = {}): Promise<MemberPage> {
  const now = new Date();
  const rows = await rowsOf(actor, { filter, now, after: after ? await isAfter(after) : undefined, limit: MEMBERS_PER_PAGE + 1 });
  const members = rows.slice(0, MEMBERS_PER_PAGE);
  const nextAfter = rows.length > MEMBERS_PER_PAGE ? (members.at(-1)?.id ?? null) : null;
  return { members, count: await countThose(fits(filter, now)), nextAfter };
}

/** Everybody who fits the filter, by name: for a list to take along. Throws a 403 for who may not see them. */
export function allMembers(actor: Actor, filter: MemberFilter, now: Date = new Date()): Promise<MemberRow[]> {
  return rowsOf(actor, { filter, now });
}

type Wanted = { filter: MemberFilter; now: Date; after?: SQL | undefined; limit?: number };

async function rowsOf(actor: Actor, { filter, now, after, limit }: Wanted): Promise<MemberRow[]> {
  if (!canManageMembers(actor)) throw forbidden('accounts:denied.members');
  const query = read()
    .select(columns)
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(and(fits(filter, now), after))
    .orderBy(asc(person.name), asc(person.id));
  const rows = await (limit === undefined ? query : query.limit(limit));
  return rows.map(({ suspendedAt, ...row }) => ({ ...row, isSuspended: isSuspendedNow({ ...row, suspendedAt }, now) }));
}

/** The filter as a condition on `person` joined with `organisation`. */
function fits({ q, role, kind, organisationId, state }: MemberFilter, now: Date): SQL | undefined {
  return and(
    q ? holds(q) : undefined,
    role ? eq(person.role, role) : undefined,
    kind ? eq(organisation.kind, kind) : undefined,
    organisationId === 'none' ? isNull(person.organisationId) : undefined,
    typeof organisationId === 'number' ? eq(person.organisationId, organisationId) : undefined,
    state === 'suspended' ? suspended(now) : undefined,
    state === 'active' ? notSuspended(now) : undefined,
  );
}

async function countThose(condition: SQL | undefined): Promise<number> {
  const [row] = await read()
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(condition);
  return row?.n ?? 0;
}

/** Everybody whose place by name comes after this person; nobody's place when the id is unknown. */
async function isAfter(id: number): Promise<SQL | undefined> {
  const [last] = await read().select({ name: person.name }).from(person).where(eq(person.id, id));
  if (!last) return sql`1 = 0`;
  return or(gt(person.name, last.name), and(eq(person.name, last.name), gt(person.id, id)));
}

/** How many people have an account. */
export async function countMembers(): Promise<number> {
  return read().$count(person);
}

/** How many people are suspended at this moment. */
export async function countSuspended(now: Date = new Date()): Promise<number> {
  return read().$count(person, suspended(now));
}
