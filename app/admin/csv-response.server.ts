import { writeTable } from '~/data-transfer/write-table';

/** Rows as a file to keep; `name` without its ending, in letters, digits and dashes. */
export function csvResponse(name: string, rows: readonly (readonly string[])[]): Response {
  return new Response(writeTable(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
