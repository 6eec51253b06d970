import { MEMBER_STATES, type MemberFilter } from '~/accounts/members/member-wish';
import { ORGANISATION_KINDS, ROLES } from '#db/codes';
import { notFound } from '~/shared/errors/app-error';
import { idFrom } from '~/shared/ids';

/** What the address of the member list says, as it stands there. */
export type MembersQuery = { q?: string; role?: string; of?: string; state?: string };

/** Characters of a search; longer ones are nobody's name. */
const LONGEST_SEARCH = 100;
const KIND = 'kind-';

/** The choice in `of` for a kind of organisation. */
export const ofKind = (kind: string) => KIND + kind;
/** The choice in `of` for people without an organisation. */
export const OF_NONE = 'none';

/** The parameters of the list that are there, for its form and its links. */
export function membersQuery(query: URLSearchParams): MembersQuery {
  const one = (name: string) => query.get(name)?.trim().slice(0, LONGEST_SEARCH) || undefined;
  return { q: one('q'), role: one('role'), of: one('of'), state: one('state') };
}

/** What they ask for. Throws a 404 for what no form or link of ours sends. */
export function memberFilter({ q, role, of, state }: MembersQuery): MemberFilter {
  return { q, role: known(ROLES, role), state: known(MEMBER_STATES, state), ...organisationWish(of) };
}

function organisationWish(of: string | undefined): MemberFilter {
  if (of === undefined) return {};
  if (of === OF_NONE) return { organisationId: OF_NONE };
  if (of.startsWith(KIND)) return { kind: known(ORGANISATION_KINDS, of.slice(KIND.length)) };
  return { organisationId: idFrom(of) };
}

function known<Code extends string>(codes: readonly Code[], wished: string | undefined): Code | undefined {
  const code = codes.find((one) => one === wished);
  if (wished && !code) throw notFound();
  return code;
}
