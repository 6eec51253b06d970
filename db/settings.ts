export type DatabaseSettings = {
  /** Folder that holds the SQLite file. */
  dataDir: string;
  /** `postgres://…`; absent means the embedded SQLite. */
  databaseUrl?: string | undefined;
  /** A PostgreSQL read replica that `read()` uses. */
  replicaUrl?: string | undefined;
};

/** How long a writer waits for another process's write lock, in milliseconds, before it gives up with 503. */
export const BUSY_TIMEOUT_MS = 5_000;

/** One look at another process's lock, in milliseconds; in between, requests are answered. */
export const BUSY_PAUSE_MS = 20;

/** Where the embedded database lies within the data folder. */
export const SQLITE_FILE = 'estafette.sqlite';
