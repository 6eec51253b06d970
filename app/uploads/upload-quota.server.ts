import { and, count, eq, gt } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { upload } from '#db/schema/uploads';
import { tooManyRequests } from '~/shared/errors/app-error';
import { UPLOADS_PER_DAY } from './upload-limits';

const DAY_MS = 24 * 3_600_000;

/** Throws 429 when this person has sent as many files today as one may. */
export async function checkUploadQuota(ownerId: number, now: Date): Promise<void> {
  const today = and(eq(upload.ownerId, ownerId), gt(upload.createdAt, new Date(now.getTime() - DAY_MS)));
  const [sent] = await read().select({ count: count() }).from(upload).where(today);
  if ((sent?.count ?? 0) >= UPLOADS_PER_DAY) throw tooManyRequests('uploads:refusals.tooMany', { max: UPLOADS_PER_DAY });
}
