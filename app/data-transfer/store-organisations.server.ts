import { eq } from 'drizzle-orm';
import type { Tx } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { organisation } from '#db/schema/organisations';
import type { OrganisationRowFacts, PlannedOrganisation } from './plan-organisations';

/** Rows in one statement. */
const CHUNK = 250;

type Order = { importId: number; actorId: number; now: Date };
type Row = PlannedOrganisation & { facts: OrganisationRowFacts };

/** Stores what the rows say, within the transaction of the import: new organisations are added, known ones changed. */
export async function storeOrganisations(tx: Tx, plan: readonly PlannedOrganisation[], order: Order): Promise<void> {
  const rows = plan.filter((row): row is Row => row.facts !== null);
  const added = await addAll(tx, rows.filter(({ fate }) => fate === 'new'), order.now);
  const changed = rows.filter(({ fate }) => fate === 'changed');
  for (const { facts, changes, subject } of changed) {
    const columns = new Set<string>(changes.map(({ column }) => column));
    const { memberSince, ...others } = facts;
    const told = Object.fromEntries(Object.entries(others).filter(([name]) => columns.has(name)));
    const since = memberSince && columns.has('memberSince') ? { createdAt: noonOf(memberSince) } : {};
    await tx.update(organisation).set({ ...told, ...since }).where(eq(organisation.id, subject?.id ?? 0));
  }
  const records = [
    ...added.map((id) => recordOf(order, 'organisation.added', id, null)),
    ...changed.map(({ subject, changes }) => recordOf(order, 'organisation.edited', subject?.id ?? 0, changes.map(({ column }) => column).join(', '))),
  ];
  for (let at = 0; at < records.length; at += CHUNK) await tx.insert(auditRecord).values(records.slice(at, at + CHUNK));
}

async function addAll(tx: Tx, rows: Row[], now: Date): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < rows.length; at += CHUNK) {
    const values = rows.slice(at, at + CHUNK).map(({ facts: { memberSince, kind, ...facts } }) => {
      if (!kind) throw new Error('a new organisation without a kind');
      return { ...facts, kind, createdAt: memberSince ? noonOf(memberSince) : now };
    });
    const made = await tx.insert(organisation).values(values).returning({ id: organisation.id });
    ids.push(...made.map(({ id }) => id));
  }
  return ids;
}

/** A moment that lies on this day in every time zone of Europe. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function recordOf({ actorId, now, importId }: Order, action: string, subjectId: number, columns: string | null) {
  return { actorId, action, subjectKind: 'organisation', subjectId, details: { importId, columns }, createdAt: now };
}
