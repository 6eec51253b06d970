import { z } from 'zod';

/** Raised when an archive is laid out otherwise; an older one must stay readable. */
export const FORMAT = 1;

/** The names of the parts of an archive. The manifest comes first, so that everything after it can be judged. */
export const MANIFEST_FILE = 'manifest.json';
export const DATABASE_FILES = { sqlite: 'database.sqlite', postgres: 'database.dump' } as const;
export const UPLOADS_FOLDER = 'uploads';

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  engine: z.enum(['sqlite', 'postgres']),
  /** How many migrations the database has had: code that knows fewer cannot open it. */
  migrations: z.int().nonnegative(),
  /** Every other part: where it lies in the archive, its size in bytes and its SHA-256 in hexadecimal. */
  parts: z.array(z.object({ path: z.string(), bytes: z.int().nonnegative(), sha256: z.string().length(64) })),
});

export type Manifest = z.output<typeof manifestSchema>;
export type Part = Manifest['parts'][number];

/** Something is wrong with an archive or with where it should go; the message is for the operator. */
export class BackupError extends Error {}
