import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import { read, write, type Queryable } from '#db/connection.server';
import type { ImportKind, ImportState } from '#db/codes';
import { importJob } from '#db/schema/imports';
import type { Actor, SignedIn } from '~/shared/actor';
import { forbidden, notFound, refused } from '~/shared/errors/app-error';
import { readHeaders, type Mapping } from './columns';
import { canImport } from './import-rules';
import { readTable, type TableRow } from './read-table';

/** Milliseconds that a preview stands: it holds addresses of people who know of nothing yet. */
export const PREVIEW_MS = 3_600_000;
const FILE_NAME_MAX = 120;

/** What was chosen at confirmation. */
export type ImportChoices = {
  /** Whether the new members are mailed, spread over an hour. */
  sendInvitations: boolean;
  /** What the preview showed; another outcome than this is not imported. */
  fingerprint: string;
};

export type ImportJob = {
  id: number;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  byteSize: number;
  headers: string[];
  mapping: Mapping;
  rows: TableRow[];
  rowCount: number;
  doneCount: number;
  choices: Partial<ImportChoices>;
  result: Record<string, string | number | boolean | null>;
  createdBy: number;
  createdAt: Date;
  expiresAt: Date;
  finishedAt: Date | null;
};

type SentList = { kind: ImportKind; fileName: string; bytes: Uint8Array };

/**
 * Keeps a list as a preview and returns its id; of people and organisations nothing is written. Throws a 403
 * for who may not, and a 422 at `file` for a file that cannot be read.
 */
export async function prepareImport(actor: Actor, { kind, fileName, bytes }: SentList, now: Date = new Date()): Promise<number> {
  const admin = requireImporter(actor);
  // What expired goes as soon as a next list comes: it holds addresses.
  await removeExpiredImports(now);
  const { headers, rows } = readTable(bytes);
  readHeaders(kind, headers);
  const stored = [headers, ...rows.map(({ row, cells }) => [row, ...cells])];
  return write(async (tx) => {
    const values = {
      kind,
      state: 'previewed' as const,
      fileName: fileName.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').slice(-FILE_NAME_MAX) || 'lijst.csv',
      byteSize: bytes.length,
      rows: stored,
      rowCount: rows.length,
      createdBy: admin.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + PREVIEW_MS),
    };
    const [job] = await tx.insert(importJob).values(values).returning({ id: importJob.id });
    if (!job) throw new Error('no import came back');
    return job.id;
  });
}

/** Throws a preview away. 403, 404; one that runs or is done cannot be (422). */
export async function discardImport(actor: Actor, id: number): Promise<void> {
  const admin = requireImporter(actor);
  await write(async (tx) => {
    const job = await findJob(tx, and(eq(importJob.id, id), eq(importJob.createdBy, admin.id)));
    if (job.state !== 'previewed') throw refused('form', 'data-transfer:refusals.notPreviewed');
    await tx.delete(importJob).where(eq(importJob.id, id));
  });
}

/** A list of this administrator's own. 403 for who may not; 404 for another's, an unknown one and a preview that expired. */
export async function ownImport(actor: Actor, id: number, now: Date = new Date(), queryable: Queryable = read()): Promise<ImportJob> {
  const admin = requireImporter(actor);
  const job = await findJob(queryable, and(eq(importJob.id, id), eq(importJob.createdBy, admin.id)));
  if (job.state === 'previewed' && job.expiresAt <= now) throw notFound();
  return job;
}

/** Whatever import has this id, for the work behind the pages. Throws a 404 when there is none. */
export function importById(queryable: Queryable, id: number): Promise<ImportJob> {
  return findJob(queryable, eq(importJob.id, id));
}

async function findJob(queryable: Queryable, condition: ReturnType<typeof and>): Promise<ImportJob> {
  const [found] = await queryable.select().from(importJob).where(condition);
  if (!found) throw notFound();
  const [headers = [], ...rows] = found.rows as [string[]?, ...(string | number)[][]];
  return {
    ...found,
    headers,
    mapping: headers.length > 0 ? readHeaders(found.kind, headers) : { places: {}, ignored: [] },
    rows: rows.map(([row, ...cells]) => ({ row: Number(row), cells: cells.map(String) })),
    choices: found.choices ?? {},
    result: found.result ?? {},
  };
}

export type PastImport = Pick<ImportJob, 'id' | 'kind' | 'state' | 'fileName' | 'rowCount' | 'createdAt'>;

/** What this administrator imported lately, and previews that still stand; newest first. Throws a 403. */
export async function ownImports(actor: Actor, now: Date = new Date()): Promise<PastImport[]> {
  const admin = requireImporter(actor);
  const { id, kind, state, fileName, rowCount, createdAt, expiresAt } = importJob;
  const rows = await read()
    .select({ id, kind, state, fileName, rowCount, createdAt, expiresAt })
    .from(importJob)
    .where(eq(importJob.createdBy, admin.id))
    .orderBy(desc(id))
    .limit(10);
  return rows.filter((job) => job.state !== 'previewed' || job.expiresAt > now);
}

/** Removes previews that expired, and the rows with errors of imports that ended an hour ago. */
export async function removeExpiredImports(now: Date = new Date()): Promise<void> {
  await write(async (tx) => {
    await tx.delete(importJob).where(and(eq(importJob.state, 'previewed'), lte(importJob.expiresAt, now)));
    const isOver = and(inArray(importJob.state, ['done', 'failed']), lte(importJob.expiresAt, now));
    await tx.update(importJob).set({ rows: [] }).where(isOver);
  });
}

/** The actor, who may import; throws a 403 for everybody else. */
export function requireImporter(actor: Actor): SignedIn {
  if (!canImport(actor)) throw forbidden('data-transfer:denied');
  return actor;
}
