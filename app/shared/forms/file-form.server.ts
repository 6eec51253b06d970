import type { z } from 'zod';
import { readSent, type SentFile } from './fields.server';
import { checkTyped, orRefused, type Submission } from './submission.server';

/** The files of a form by field name; a field in which nothing was chosen is absent. */
export type SentFiles = Map<string, SentFile>;

/**
 * As `readForm`, for a form with files (`multipart/form-data`, at most 25 MB and only from who is signed in). The
 * files are views of the request's body: what is kept longer than the request must be copied or stored.
 */
export async function readFileForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<Submission<z.output<S>> & { files: SentFiles }> {
  const { fields, files } = await orRefused(() => readSent(request));
  return { ...(await checkTyped(fields, schema)), files };
}
