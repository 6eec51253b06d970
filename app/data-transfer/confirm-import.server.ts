import { and, eq } from 'drizzle-orm';
import { read, write } from '#db/connection.server';
import { importJob } from '#db/schema/imports';
import type { Actor } from '~/shared/actor';
import { conflict, refused } from '~/shared/errors/app-error';
import { recordEventAt } from '~/shared/outbox/record-event.server';
import { ownImport, requireImporter, type ImportChoices } from './import-job.server';
import { planImport } from './plan-import.server';

/** Milliseconds after which an import that was confirmed is taken up by whichever process runs, should the first have ended. */
const TAKE_UP_AFTER_MS = 60_000;

type Confirmation = ImportChoices & {
  /** Said with so many words, when the list lets people in with a role above teacher. */
  acceptsRoles: boolean;
};

/**
 * Decides that what the preview showed is imported; the import itself is `runImport`. Throws a 403 or 404, a 409
 * when something else would happen now than was shown, and a 422 when there is nothing to do or the roles were
 * not confirmed.
 */
export async function confirmImport(actor: Actor, id: number, confirmed: Confirmation, now: Date = new Date()): Promise<void> {
  requireImporter(actor);
  const job = await ownImport(actor, id, now);
  if (job.state !== 'previewed') throw conflict('data-transfer:refusals.alreadyConfirmed');
  const plan = await planImport(read(), job, now);
  if (plan.fingerprint !== confirmed.fingerprint) throw conflict('data-transfer:refusals.changed');
  if (plan.counts.new + plan.counts.changed === 0) throw refused('form', 'data-transfer:refusals.nothingToDo');
  if (plan.aboveTeacher > 0 && !confirmed.acceptsRoles) throw refused('acceptsRoles', 'data-transfer:refusals.rolesNotAccepted');
  const { sendInvitations, fingerprint } = confirmed;
  await write(async (tx) => {
    const started = await tx
      .update(importJob)
      .set({ state: 'running', choices: { sendInvitations, fingerprint }, result: null, doneCount: 0, startedAt: now })
      .where(and(eq(importJob.id, id), eq(importJob.state, 'previewed')))
      .returning({ id: importJob.id });
    if (started.length === 0) throw conflict('data-transfer:refusals.alreadyConfirmed');
    await recordEventAt(tx, 'import.confirmed', [{ payload: { importId: id }, dueAt: new Date(now.getTime() + TAKE_UP_AFTER_MS) }], now);
  });
}
