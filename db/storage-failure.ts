/**
 * Codes that say "not now" rather than "this is wrong". SQLite: https://www.sqlite.org/rescode.html;
 * PostgreSQL classes 08 (connection), 53 (resources), 57 (operator intervention), 25006 (read-only), 55P03 (lock
 * not had in time), 40001 and 40P01 (lost against another transaction).
 */
const SQLITE_CODES = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM|CORRUPT|NOTADB)/;
const POSTGRES_CODES = /^(08|53|57)[0-9A-Z]{3}$|^(25006|55P03|40001|40P01)$/;
const SOCKET_CODES = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|ENOSPC|EHOSTUNREACH)$/;

/** Whether the error means that the database cannot do this now: full, locked, or out of reach. */
export function isStorageFailure(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : '';
    if (SQLITE_CODES.test(code) || POSTGRES_CODES.test(code) || SOCKET_CODES.test(code)) return true;
    if (cause.message.startsWith('timeout exceeded when trying to connect')) return true;
    if (cause.message.startsWith('Connection terminated')) return true;
  }
  return false;
}
