import { peopleNamed } from '~/accounts/members/people-named.server';
import type { AuditFilter, AuditPlace } from '~/audit/audit-queries.server';
import type { Actor } from '~/shared/actor';
import { startOfDay, dayAfter } from '~/shared/i18n/day-start';
import { idFrom } from '~/shared/ids';
import type { AuditQuery } from './audit-filter-form';

/** Characters of a filter; longer ones are nobody's name. */
const LONGEST = 100;

/** The filter in the address, as it stands there; a day that is none is left out. */
export function auditQuery(query: URLSearchParams): AuditQuery {
  const one = (name: string) => query.get(name)?.trim().slice(0, LONGEST) || undefined;
  const day = (name: string) => (startOfDay(one(name) ?? '') ? one(name) : undefined);
  return { action: one('action'), who: one('who'), from: day('from'), to: day('to') };
}

/** The filter as the record is asked for it. Throws a 403 for who may not look for people. */
export async function auditFilter(actor: Actor, { action, who, from, to }: AuditQuery): Promise<AuditFilter> {
  const lastDay = to ? startOfDay(to) : undefined;
  return {
    action,
    people: who ? await peopleNamed(actor, who) : undefined,
    from: from ? startOfDay(from) : undefined,
    until: lastDay && startOfDay(dayAfter(lastDay)),
  };
}

/** Where the page begins. Throws a 404 for what no link of ours holds. */
export function auditPlace(query: URLSearchParams): AuditPlace {
  const id = (name: string) => (query.has(name) ? idFrom(query.get(name) ?? '') : undefined);
  return { before: id('before'), after: id('after') };
}
