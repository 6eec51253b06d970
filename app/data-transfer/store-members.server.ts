import { setImmediate as nextTurn } from 'node:timers/promises';
import { inArray } from 'drizzle-orm';
import type { Tx } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { person } from '#db/schema/accounts';
import { invitation } from '#db/schema/joining';
import { invitationEnd } from '~/accounts/invitation-rules';
import { hashOfCode, newCode } from '~/accounts/secret-code.server';
import { recordEventAt } from '~/shared/outbox/record-event.server';
import type { MemberFacts, PlannedMember } from './plan-members';

/** Rows in one statement: 13 columns each stay far below what both engines take as parameters. */
const CHUNK = 250;
/** Invitations are mailed over an hour, so that a mail server does not take them for a flood. */
const MAILED_OVER_MS = 3_600_000;

export type Codes = { code: string; codeHash: string }[];

/** So many codes for links that let one person in. */
export function makeCodes(count: number): Codes {
  return Array.from({ length: count }, () => {
    const code = newCode();
    return { code, codeHash: hashOfCode(code) };
  });
}

type Order = { importId: number; actorId: number; now: Date; codes: Codes; isMailed: boolean };
type Row = PlannedMember & { facts: MemberFacts };

/** Stores what the rows say, within the transaction of the import: new people are invited, known ones changed. */
export async function storeMembers(tx: Tx, plan: readonly PlannedMember[], order: Order): Promise<void> {
  const rows = plan.filter((row): row is Row => row.facts !== null);
  await inviteAll(tx, rows.filter(({ fate }) => fate === 'new'), order);
  const changed = rows.filter(({ fate }) => fate === 'changed');
  await changeAll(tx, 'person', changed, order);
  await changeAll(tx, 'invitation', changed, order);
}

async function inviteAll(tx: Tx, rows: Row[], order: Order): Promise<void> {
  const codeOf = new Map(order.codes.map(({ code, codeHash }) => [codeHash, code]));
  const gap = MAILED_OVER_MS / Math.max(rows.length, 1);
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    const values = chunk.map(({ facts }, place) => invitationOf(facts, order, at + place));
    const { id, codeHash, role, organisationId } = invitation;
    const made = await tx.insert(invitation).values(values).returning({ id, codeHash, role, organisationId });
    await tx.insert(auditRecord).values(
      made.map((one) => ({
        ...entry(order, 'invitation.created', 'invitation', one.id),
        details: { role: one.role, organisationId: one.organisationId, importId: order.importId },
      })),
    );
    const mails = made.map((one, place) => ({
      payload: { invitationId: one.id, code: codeOf.get(one.codeHash) },
      dueAt: new Date(order.now.getTime() + Math.round((at + place) * gap)),
    }));
    if (order.isMailed) await recordEventAt(tx, 'invitation.issued', mails, order.now);
    await nextTurn();
  }
}

function invitationOf(facts: MemberFacts, { actorId, now, codes }: Order, at: number) {
  const { email, name, role, organisationId, jobTitle, discipline, language, validUntil } = facts;
  const code = codes[at];
  if (!code) throw new Error('more new members than codes');
  return {
    codeHash: code.codeHash,
    email,
    name,
    role: role ?? ('teacher' as const),
    organisationId,
    jobTitle,
    discipline,
    language: language ?? ('nl' as const),
    invitedBy: actorId,
    createdAt: now,
    // Until the evening of that day, also in summer time.
    expiresAt: validUntil ? new Date(`${validUntil}T21:59:59Z`) : invitationEnd(now),
  };
}

type Changeable = 'name' | 'role' | 'organisationId' | 'jobTitle' | 'discipline';
const FIELD_OF: Record<string, Changeable> = {
  name: 'name',
  role: 'role',
  organisation: 'organisationId',
  jobTitle: 'jobTitle',
  discipline: 'discipline',
};

async function changeAll(tx: Tx, kind: 'person' | 'invitation', changed: Row[], order: Order): Promise<void> {
  const table = kind === 'person' ? person : invitation;
  const rows = changed.filter(({ subject }) => subject?.kind === kind);
  // Who gets the same value is changed by the same statement.
  const groups = new Map<string, { field: Changeable; value: unknown; ids: number[] }>();
  for (const { facts, changes, subject } of rows) {
    for (const { column } of changes) {
      const field = FIELD_OF[column];
      if (!field || !subject) continue;
      const key = JSON.stringify([field, facts[field]]);
      const group = groups.get(key) ?? { field, value: facts[field], ids: [] };
      group.ids.push(subject.id);
      groups.set(key, group);
    }
  }
  let statements = 0;
  for (const { field, value, ids } of groups.values()) {
    await tx.update(table).set({ [field]: value }).where(inArray(table.id, ids));
    statements += 1;
    if (statements % CHUNK === 0) await nextTurn();
  }
  for (let at = 0; at < rows.length; at += CHUNK) {
    const action = kind === 'person' ? 'member.changed' : 'invitation.changed';
    const entries = rows.slice(at, at + CHUNK).map(({ subject, changes }) => ({
      ...entry(order, action, kind, subject?.id ?? 0),
      details: { importId: order.importId, columns: changes.map(({ column }) => column).join(', ') },
    }));
    await tx.insert(auditRecord).values(entries);
  }
}

function entry({ actorId, now }: Order, action: string, subjectKind: string, subjectId: number) {
  return { actorId, action, subjectKind, subjectId, createdAt: now };
}
