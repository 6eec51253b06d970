import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { auditRecord } from '#db/schema/audit';
import { recordAudit } from '~/audit/record.server';
import { useFreshDatabase } from '../support/database';

useFreshDatabase();

const now = new Date('2026-11-23T12:00:00.000Z');
const entry = {
  actorId: 1,
  action: 'invitation.created',
  subjectKind: 'invitation',
  subjectId: 7,
  details: { role: 'teacher', organisationId: null },
};
const entries = () => read().select().from(auditRecord).where(sql`1 = 1`);
const causesOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${causesOf(error.cause)}` : '';

it('records who did what, and when', async () => {
  await write((tx) => recordAudit(tx, entry, now));
  expect(await entries()).toEqual([{ id: expect.any(Number), ...entry, createdAt: now }]);
});

it('records nothing of an act that failed', async () => {
  const failing = write(async (tx) => {
    await recordAudit(tx, entry, now);
    throw new Error('the act failed');
  });
  await expect(failing).rejects.toThrow('the act failed');
  expect(await entries()).toEqual([]);
});

it.each([
  ['change', () => write(async (tx) => tx.update(auditRecord).set({ action: 'nothing.happened' }))],
  ['change by id', () => write(async (tx) => tx.update(auditRecord).set({ actorId: 2 }).where(eq(auditRecord.actorId, 1)))],
  ['deletion', () => write(async (tx) => tx.delete(auditRecord))],
])('keeps an entry from %s, also when the database is asked directly', async (_, tamper) => {
  await write((tx) => recordAudit(tx, entry, now));
  const error = await tamper().catch((caught: unknown) => caught);
  expect(causesOf(error)).toContain('audit_record is append-only');
  expect(await entries()).toEqual([{ id: expect.any(Number), ...entry, createdAt: now }]);
});
