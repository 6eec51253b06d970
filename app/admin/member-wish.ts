import { ROLES, type Role } from '#db/codes';
import { fitsInteger } from '~/shared/ids';

export type MembersWish = { role?: Role; after?: number; withdraw?: number; isWithdrawn: boolean };

/** What the address of the member list asks for; what makes no sense is left out. */
export function memberWish(query: URLSearchParams): MembersWish {
  return {
    role: ROLES.find((role) => role === query.get('role')),
    after: idIn(query, 'after'),
    withdraw: idIn(query, 'withdraw'),
    isWithdrawn: query.has('withdrawn'),
  };
}

function idIn(query: URLSearchParams, name: string): number | undefined {
  const number = Number(query.get(name));
  return number > 0 && fitsInteger(number) ? number : undefined;
}
