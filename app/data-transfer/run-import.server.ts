import { setImmediate as nextTurn } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { read, write, type Tx } from '#db/connection.server';
import { bumpContentVersion } from '#db/content-version.server';
import { isStorageFailure } from '#db/storage-failure';
import { withoutValues } from '#db/without-values';
import { person } from '#db/schema/accounts';
import { importJob } from '#db/schema/imports';
import { notSuspended } from '~/accounts/suspension.server';
import { recordAudit } from '~/audit/record.server';
import { importById, PREVIEW_MS, type ImportJob } from './import-job.server';
import { planImport, type ImportPlan } from './plan-import.server';
import { makeCodes, storeMembers, type Codes } from './store-members.server';
import { storeOrganisations } from './store-organisations.server';

/** Rows that are made ready between two moments at which other work gets its turn. */
const STEP = 500;

/** Something else would happen now than the administrator was shown. */
class OutcomeChanged extends Error {}

/**
 * Imports a confirmed list: makes every row ready, telling how far it is, and then stores all of them in one
 * transaction, or nothing. May be called again for the same import: one that is not running is left alone.
 * When something changed since the preview, the list goes back to being a preview.
 */
export async function runImport(id: number, now: Date = new Date()): Promise<void> {
  const job = await runningImport(id);
  if (!job) return;
  try {
    const codes = await makeReady(job);
    const plan = await planImport(read(), job, now);
    await write((tx) => storeAll(tx, job, plan, codes, now));
  } catch (error) {
    // A full disk or a lost database passes: the import is taken up again later.
    if (isStorageFailure(error)) throw error;
    await giveUp(id, error instanceof OutcomeChanged, now);
    if (!(error instanceof OutcomeChanged)) throw error;
  }
}

/** The import, when it is still to be done; a preview that it became again may have been thrown away. */
async function runningImport(id: number): Promise<ImportJob | undefined> {
  return (await read().$count(importJob, isRunning(id))) > 0 ? importById(read(), id) : undefined;
}

const isRunning = (id: number) => and(eq(importJob.id, id), eq(importJob.state, 'running'));

/** Codes for the links of new members, made in steps outside the transaction that other writers wait for. */
async function makeReady({ id, kind, rowCount }: ImportJob): Promise<Codes> {
  const codes: Codes = [];
  for (let done = 0; done < rowCount; done += STEP) {
    const step = Math.min(STEP, rowCount - done);
    if (kind === 'members') codes.push(...makeCodes(step));
    await write((tx) => tx.update(importJob).set({ doneCount: done + step }).where(isRunning(id)));
    await nextTurn();
  }
  return codes;
}

async function storeAll(tx: Tx, job: ImportJob, planned: ImportPlan, codes: Codes, now: Date): Promise<void> {
  const { id } = job;
  if ((await tx.$count(importJob, isRunning(id))) === 0) return;
  await requireStillAdmin(tx, job.createdBy, now);
  const plan = await planImport(tx, job, now, planned);
  if (plan.fingerprint !== job.choices.fingerprint) throw new OutcomeChanged();
  const order = { importId: id, actorId: job.createdBy, now };
  if (plan.kind === 'members') await storeMembers(tx, plan.rows, { ...order, codes, isMailed: job.choices.sendInvitations === true });
  else await storeOrganisations(tx, plan.rows, order);
  const wrong = new Set(plan.rows.filter(({ fate }) => fate === 'error').map(({ row }) => row));
  const kept = job.rows.filter(({ row }) => wrong.has(row)).map(({ row, cells }) => [row, ...cells]);
  const details = { kind: job.kind, new: plan.counts.new, changed: plan.counts.changed, unchanged: plan.counts.unchanged, error: plan.counts.error };
  await tx
    .update(importJob)
    .set({
      state: 'done',
      result: details,
      // Those with an error stay for an hour, to be downloaded and mended.
      rows: [job.headers, ...kept],
      doneCount: job.rowCount,
      finishedAt: now,
      expiresAt: new Date(now.getTime() + PREVIEW_MS),
    })
    .where(eq(importJob.id, id));
  await recordAudit(tx, { actorId: job.createdBy, action: 'import.done', subjectKind: 'import', subjectId: id, details }, now);
  await bumpContentVersion(tx);
}

/** Between confirmation and storing, somebody may have been suspended or made less than an administrator. */
async function requireStillAdmin(tx: Tx, personId: number, now: Date): Promise<void> {
  const mayStill = and(eq(person.id, personId), eq(person.role, 'admin'), notSuspended(now));
  if ((await tx.$count(person, mayStill)) === 0) throw new Error(`import by ${personId}, who may not import any more`);
}

async function giveUp(id: number, isChanged: boolean, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + PREVIEW_MS);
  await write(async (tx) => {
    const state = isChanged ? 'previewed' : 'failed';
    await tx
      .update(importJob)
      .set({ state, doneCount: 0, choices: null, result: { isChanged }, expiresAt, finishedAt: isChanged ? null : now })
      .where(isRunning(id));
  });
}

/** Runs the import while the request that confirmed it is answered. `report` hears of a fault of ours. */
export function startImport(id: number, report: (error: unknown) => void = tellOperator): void {
  setImmediate(() => {
    runImport(id).catch(report);
  });
}

function tellOperator(error: unknown): void {
  console.error(withoutValues(error));
}
