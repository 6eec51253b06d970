import { ROLES, type Role } from '#db/codes';
import { notFound } from '~/shared/errors/app-error';
import { idFrom } from '~/shared/ids';

export type MembersWish = { role?: Role; after?: number; withdraw?: number; isWithdrawn: boolean };

/** What the address of the member list asks for. Throws a 404 for what no form or link of ours sends. */
export function memberWish(query: URLSearchParams): MembersWish {
  const wished = query.get('role');
  const role = ROLES.find((known) => known === wished);
  if (wished && !role) throw notFound();
  return { role, after: idIn(query, 'after'), withdraw: idIn(query, 'withdraw'), isWithdrawn: query.has('withdrawn') };
}

function idIn(query: URLSearchParams, name: string): number | undefined {
  return query.has(name) ? idFrom(query.get(name) ?? '') : undefined;
}
