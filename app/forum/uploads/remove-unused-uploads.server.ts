import { and, eq, inArray, like, lt, notExists, or, sql, type SQL } from 'drizzle-orm';
import { read, write, type Queryable } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { caseStudyUpload } from '#db/schema/case-studies';
import { draft } from '#db/schema/forum';
import { upload } from '#db/schema/uploads';
import { postUpload } from '#db/schema/writing';
import { listFoldersOlderThan, removeFolder } from '~/uploads/upload-folder.server';

/** Hours after which what nothing uses is removed: somebody may be writing on a train, without a draft here. */
const KEPT_MS = 24 * 3_600_000;

/** Rows of one round; a statement takes thousands of values at most. */
const BATCH = 500;

const NAME = /\/(?:uploads|files)\/([0-9a-f]{32}(?:-\d{1,4}x\d{1,4})?)/g;

/**
 * Removes what no post, no draft, no profile and no case study uses a day after it was sent: first the row, then the files. Files
 * without a row are removed as well, so a stop in between leaves nothing behind. Returns how many uploads it were.
 */
export async function removeUnusedUploads(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS);
  const inDrafts = await namesInDrafts();
  const candidates = await read()
    .select({ id: upload.id, name: upload.name })
    .from(upload)
    .where(unused(read(), before));
  const names = candidates.filter(({ name }) => !inDrafts.has(name));
  let removed = 0;
  for (let at = 0; at < names.length; at += BATCH) {
    removed += await removeRows(names.slice(at, at + BATCH).map(({ id }) => id), before);
  }
  await removeFoldersWithoutRow(before);
  return removed;
}

/** Asked again within the transaction: it may have been posted meanwhile. */
async function removeRows(ids: number[], before: Date): Promise<number> {
  const rows = await write((tx) =>
    tx.delete(upload).where(and(inArray(upload.id, ids), unused(tx, before))).returning({ name: upload.name }),
  );
  for (const { name } of rows) await removeFolder(name);
  return rows.length;
}

function unused(db: Queryable, before: Date): SQL | undefined {
  const inPost = db.select({ id: postUpload.postId }).from(postUpload).where(eq(postUpload.uploadId, upload.id));
  const onProfile = db.select({ id: person.id }).from(person).where(eq(person.pictureName, upload.name));
  const inCaseStudy = db.select({ id: caseStudyUpload.caseStudyId }).from(caseStudyUpload).where(eq(caseStudyUpload.uploadId, upload.id));
  return and(lt(upload.createdAt, before), notExists(inPost), notExists(onProfile), notExists(inCaseStudy));
}

/** A draft that was thrown away can still be put back, so it counts too. */
async function namesInDrafts(): Promise<Set<string>> {
  const text = sql<string>`cast(${draft.fields} as text)`;
  const rows = await read()
    .select({ text })
    .from(draft)
    .where(or(like(text, '%/uploads/%'), like(text, '%/files/%')));
  return new Set(rows.flatMap((row) => [...row.text.matchAll(NAME)].map(([, name = '']) => name)));
}

async function removeFoldersWithoutRow(before: Date): Promise<void> {
  const folders = await listFoldersOlderThan(before);
  for (let at = 0; at < folders.length; at += BATCH) {
    const batch = folders.slice(at, at + BATCH);
    const known = await read().select({ name: upload.name }).from(upload).where(inArray(upload.name, batch));
    const names = new Set(known.map(({ name }) => name));
    for (const folder of batch) if (!names.has(folder)) await removeFolder(folder);
  }
}
