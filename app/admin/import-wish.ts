import type { RowWish } from '~/data-transfer/import-preview.server';
import { notFound } from '~/shared/errors/app-error';

/** Which page of rows the address asks for; `null`: the preview itself. Throws a 404 for what no link of ours says. */
export function rowWish(searchParams: URLSearchParams): RowWish | null {
  const which = searchParams.get('rows');
  if (!which) return null;
  const from = searchParams.get('from') ?? '0';
  if ((which !== 'good' && which !== 'wrong') || !/^\d{1,5}$/.test(from)) throw notFound();
  return { which, from: Number(from) };
}
