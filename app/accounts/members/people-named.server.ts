import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { canManageMembers } from '../account-rules';
import { holds } from './member-search.server';

/** People that a part of a name can mean; more says that it was too short. */
const MOST = 200;

/** Ids of the people whose name or address holds this text. Throws a 403 for who may not know the addresses. */
export async function peopleNamed(actor: Actor, text: string): Promise<number[]> {
  if (!canManageMembers(actor)) throw forbidden('accounts:denied.members');
  const rows = await read().select({ id: person.id }).from(person).where(holds(text)).limit(MOST);
  return rows.map(({ id }) => id);
}
