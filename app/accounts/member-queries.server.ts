import { and, asc, eq, gt, or, sql, type SQL } from 'drizzle-orm';
import { read } from '#db/connection.server';
import type { Role } from '#db/codes';
import { person } from '#db/schema/accounts';
import { organisation } from '#db/schema/organisations';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { canManageMembers } from './account-rules';

/** Rows on one page: few enough to read on a phone, enough to see a whole school at once. */
export const MEMBERS_PER_PAGE = 50;

/** A member as only administrators see them: with the e-mail address. */
export type MemberRow = {
  id: number;
  name: string;
  email: string;
  role: Role;
  organisationName: string | null;
  createdAt: Date;
  isSuspended: boolean;
};

export type MemberPage = {
  members: MemberRow[];
  /** How many there are, on all pages together. */
  count: number;
  /** The id to ask the next page with; `null` at the end of the list. */
  nextAfter: number | null;
};

export type MemberWish = { role?: Role; after?: number };

/** Members by name, those of one role if wished. Throws a 403 for who may not see them. */
export async function memberPage(actor: Actor, { role, after }: MemberWish = {}): Promise<MemberPage> {
  if (!canManageMembers(actor)) throw forbidden('accounts:denied.members');
  const ofRole = role ? eq(person.role, role) : undefined;
  const rows = await read()
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      role: person.role,
      organisationName: organisation.name,
      createdAt: person.createdAt,
      suspendedAt: person.suspendedAt,
    })
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(and(ofRole, after ? await isAfter(after) : undefined))
    .orderBy(asc(person.name), asc(person.id))
    .limit(MEMBERS_PER_PAGE + 1);
  const members = rows
    .slice(0, MEMBERS_PER_PAGE)
    .map(({ suspendedAt, ...row }) => ({ ...row, isSuspended: suspendedAt !== null }));
  const nextAfter = rows.length > MEMBERS_PER_PAGE ? (members.at(-1)?.id ?? null) : null;
  return { members, count: await read().$count(person, ofRole), nextAfter };
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
