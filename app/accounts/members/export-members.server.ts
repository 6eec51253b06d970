import { write } from '#db/connection.server';
import { recordAudit } from '~/audit/record.server';
import type { Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { canManageMembers } from '../account-rules';
import { allMembers, type MemberRow } from '../member-queries.server';
import type { MemberFilter } from './member-wish';

/**
 * The members who fit the filter, to take out of the forum: with their e-mail addresses, so who did it and how many
 * they were is kept. Throws a 403 for who may not.
 */
export async function exportMembers(actor: Actor, filter: MemberFilter, now: Date = new Date()): Promise<MemberRow[]> {
  if (!canManageMembers(actor)) throw forbidden('accounts:denied.members');
  const members = await allMembers(actor, filter, now);
  const entry = { actorId: actor.id, action: 'members.exported', subjectKind: 'person', subjectId: actor.id };
  await write((tx) => recordAudit(tx, { ...entry, details: { count: members.length } }, now));
  return members;
}
