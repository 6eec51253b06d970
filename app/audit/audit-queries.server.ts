import { and, asc, desc, eq, gt, gte, inArray, lt, or, type SQL } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { isAdmin, type Actor, type SignedIn } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { recordAudit } from './record.server';

/** Entries on one page. */
export const ENTRIES_PER_PAGE = 50;
/** Entries in one file: what a spreadsheet still opens with ease. The period narrows it down. */
const MOST_EXPORTED = 50_000;

export type AuditFilter = {
  action?: string;
  /** Ids of people: as who did it, or as whom it was done to. */
  people?: readonly number[];
  from?: Date;
  /** Not included. */
  until?: Date;
};

/** Where a page begins: after (newer than) or before (older than) an entry. */
export type AuditPlace = { before?: number; after?: number };

export type AuditRow = typeof auditRecord.$inferSelect;

export type AuditPage = { rows: AuditRow[]; newer: number | null; older: number | null };

/** A page of the record, newest first. Throws a 403 for who may not read it. */
export async function auditPage(actor: Actor, filter: AuditFilter, { before, after }: AuditPlace = {}): Promise<AuditPage> {
  requireReader(actor);
  const isForward = after !== undefined;
  const place = isForward ? gt(auditRecord.id, after) : before === undefined ? undefined : lt(auditRecord.id, before);
  const found = await read()
    .select()
    .from(auditRecord)
    .where(and(fits(filter), place))
    .orderBy(isForward ? asc(auditRecord.id) : desc(auditRecord.id))
    .limit(ENTRIES_PER_PAGE + 1);
  const isMore = found.length > ENTRIES_PER_PAGE;
  const rows = found.slice(0, ENTRIES_PER_PAGE);
  if (isForward) rows.reverse();
  const [first, last] = [rows[0]?.id ?? null, rows.at(-1)?.id ?? null];
  const hasNewer = isForward ? isMore : before !== undefined;
  const hasOlder = isForward || isMore;
  return { rows, newer: hasNewer ? first : null, older: hasOlder ? last : null };
}

/** The entries that fit, newest first, to take out of the forum; that is written down too. Throws a 403. */
export async function exportAudit(actor: Actor, filter: AuditFilter, now: Date = new Date()): Promise<AuditRow[]> {
  const { id } = requireReader(actor);
  const rows = await read().select().from(auditRecord).where(fits(filter)).orderBy(desc(auditRecord.id)).limit(MOST_EXPORTED);
  const entry = { actorId: id, action: 'audit.exported', subjectKind: 'person', subjectId: id };
  await write((tx) => recordAudit(tx, { ...entry, details: { count: rows.length } }, now));
  return rows;
}

function requireReader(actor: Actor): SignedIn {
  if (!isAdmin(actor)) throw forbidden('audit:denied');
  return actor;
}

function fits({ action, people, from, until }: AuditFilter): SQL | undefined {
  const about = (ids: readonly number[]) => and(eq(auditRecord.subjectKind, 'person'), inArray(auditRecord.subjectId, [...ids]));
  return and(
    action ? eq(auditRecord.action, action) : undefined,
    people ? or(inArray(auditRecord.actorId, [...people]), about(people)) : undefined,
    from ? gte(auditRecord.createdAt, from) : undefined,
    until ? lt(auditRecord.createdAt, until) : undefined,
  );
}
