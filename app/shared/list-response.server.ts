/** A list as a download that a spreadsheet opens; `name` is of plain letters, without its end. */
export function listResponse(list: string, name: string): Response {
  return new Response(list, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      // It holds addresses: nothing keeps a copy.
      'Cache-Control': 'no-store',
    },
  });
}
