import { read } from '#db/connection.server';
import type { Actor } from '~/shared/actor';
import type { T } from '~/shared/i18n/translator';
import { ownImport } from './import-job.server';
import { planImport } from './plan-import.server';
import { writeTable } from '~/shared/write-table';

/**
 * The rows with an error as a list to mend: the columns of the file, and in front the number of the row and what
 * is wrong, which are ignored when the list is sent in again. 403, 404.
 */
export async function wrongRowsAsList(actor: Actor, id: number, t: T, now: Date = new Date()): Promise<string> {
  const job = await ownImport(actor, id, now);
  const plan = await planImport(read(), job, now);
  const errorsOf = new Map(plan.rows.map(({ row, fate, errors }) => [row, { fate, errors }]));
  // Of an import that is done only the rows with an error are left, whatever they would be now.
  const wrong = job.rows.filter(({ row }) => job.state === 'done' || errorsOf.get(row)?.fate === 'error');
  const told = (row: number) =>
    Object.values(errorsOf.get(row)?.errors ?? {})
      .map(({ key, params }) => t(key, params))
      .join('; ');
  const head = [t('data-transfer:download.row'), t('data-transfer:download.wrong'), ...job.headers];
  return writeTable([head, ...wrong.map(({ row, cells }) => [String(row), told(row) || t('data-transfer:download.double'), ...cells])]);
}
