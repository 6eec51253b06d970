import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/connection.server';
import { upload } from '#db/schema/uploads';
import { postUpload } from '#db/schema/writing';
import type { SignedIn } from '~/shared/actor';
import { refused } from '~/shared/errors/app-error';
import { listReadableUploads } from './readable-uploads.server';

/** In rendered and sanitised HTML a `<` of the text itself is escaped, so this finds real pictures and links only. */
const UPLOAD_IN_HTML = /<(?:img|a)\s[^>]*?(?:src|href)="\/(?:uploads|files)\/([0-9a-f]{32}(?:-\d{1,4}x\d{1,4})?)["/]/g;

/** The names of the uploads that a rendered post shows or links to. */
export function uploadNamesIn(html: string): string[] {
  return [...new Set([...html.matchAll(UPLOAD_IN_HTML)].map(([, name = '']) => name))];
}

/**
 * Writes down which uploads a post uses, in the transaction that stores the post: who may read the post may read
 * them from then on. What an edit drops stays, for the history. Throws 422 on `body` for a file that is not there,
 * or that the writer may not read.
 */
export async function attachUploads(tx: Tx, writer: SignedIn, postId: number, html: string): Promise<void> {
  const names = uploadNamesIn(html);
  if (names.length === 0) return;
  const attached = await namesAttachedTo(tx, postId, names);
  const fresh = names.filter((name) => !attached.has(name));
  const readable = await listReadableUploads(tx, writer, fresh);
  if (readable.length < fresh.length) throw refused('body', 'forum:uploads.unknown');
  const rows = readable.map(({ id }) => ({ postId, uploadId: id }));
  if (rows.length > 0) await tx.insert(postUpload).values(rows).onConflictDoNothing();
}

/** Of somebody who edits another's post nothing is asked for what stood in it already. */
async function namesAttachedTo(tx: Tx, postId: number, names: string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ name: upload.name })
    .from(postUpload)
    .innerJoin(upload, eq(upload.id, postUpload.uploadId))
    .where(and(eq(postUpload.postId, postId), inArray(upload.name, names)));
  return new Set(rows.map(({ name }) => name));
}
