import { read } from '#db/connection.server';
import type { ImportKind, ImportState, Role } from '#db/codes';
import type { Actor } from '~/shared/actor';
import { columnsIn, type Column } from './columns';
import { ownImport, type ImportJob } from './import-job.server';
import type { Change, Counts, Fate, PlannedRow } from './import-plan';
import { planImport } from './plan-import.server';

/** Rows on one page of the list of all rows. */
export const ROWS_PER_PAGE = 50;
/** Rows without an error that the preview begins with. */
const GOOD_ROWS = 5;

/** A row as a page shows it. */
export type ShownRow = Pick<PlannedRow<unknown>, 'row' | 'cells' | 'fate' | 'errors'> & { changes: Change[]; keepsRole?: Role };

/** Which rows are asked for: those without an error or those with one, from this place on. */
export type RowWish = { which: 'good' | 'wrong'; from: number };

export type ImportPreview = {
  id: number;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  byteSize: number;
  rowCount: number;
  /** When the preview, or what is kept of it, goes away. */
  expiresAt: number;
  doneCount: number;
  counts: Counts;
  aboveTeacher: number;
  fingerprint: string;
  /** Whether an import of this list stopped because something had changed since the preview. */
  isChanged: boolean;
  /** Whether new members are mailed. */
  isMailed: boolean;
  /** Whether the rows with an error of an import that is done can still be downloaded. */
  hasWrongRows: boolean;
  /** Columns of the file that mean nothing here. */
  ignored: string[];
  columns: Column[];
  wrong: ShownRow[];
  good: ShownRow[];
  /** One page of the rows that were asked for. */
  list: { which: RowWish['which']; rows: ShownRow[]; from: number; count: number } | null;
};

/** Everything that the page of an import shows. Throws a 403 or a 404 as `ownImport` does; writes nothing. */
export async function importPreview(actor: Actor, id: number, wish: RowWish | null, now: Date = new Date()): Promise<ImportPreview> {
  const job = await ownImport(actor, id, now);
  if (job.state !== 'previewed') return { ...headOf(job), ...NOTHING_PLANNED, counts: countsOf(job) };
  const plan = await planImport(read(), job, now);
  const wrong = plan.rows.filter(({ fate }) => fate === 'error');
  const good = plan.rows.filter(({ fate }) => fate !== 'error');
  const asked = wish?.which === 'wrong' ? wrong : good;
  return {
    ...headOf(job),
    counts: plan.counts,
    aboveTeacher: plan.aboveTeacher,
    fingerprint: plan.fingerprint,
    wrong: wish ? [] : wrong.slice(0, ROWS_PER_PAGE).map(shown),
    good: wish ? [] : good.slice(0, GOOD_ROWS).map(shown),
    list: wish && { ...wish, count: asked.length, rows: asked.slice(wish.from, wish.from + ROWS_PER_PAGE).map(shown) },
  };
}

const NOTHING_PLANNED = { aboveTeacher: 0, fingerprint: '', wrong: [], good: [], list: null };

function headOf(job: ImportJob) {
  const { id, kind, state, fileName, byteSize, rowCount, doneCount, mapping, expiresAt, result, choices } = job;
  return {
    ...{ id, kind, state, fileName, byteSize, rowCount, doneCount },
    expiresAt: expiresAt.getTime(),
    isChanged: result.isChanged === true,
    isMailed: choices.sendInvitations === true && Number(result.new ?? 0) > 0,
    hasWrongRows: job.rows.length > 0,
    ignored: mapping.ignored,
    columns: columnsIn(kind, mapping),
  };
}

function countsOf({ result }: ImportJob): Counts {
  const of = (fate: Fate) => Number(result[fate] ?? 0);
  return { new: of('new'), changed: of('changed'), unchanged: of('unchanged'), error: of('error') };
}

function shown({ row, cells, fate, errors, changes, keepsRole }: PlannedRow<unknown>): ShownRow {
  return { row, cells, fate, errors, changes, ...(keepsRole ? { keepsRole } : {}) };
}
