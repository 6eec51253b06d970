import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { write } from '#db/connection.server';
import { upload } from '#db/schema/uploads';
import { checkDocument } from './judge-file.server';
import type { SentUpload } from './store-picture.server';
import { DOCUMENT_FILE, keepFolder } from './upload-folder.server';
import { shortFileName } from './upload-names';

/** `name` and `fileName` are in its address. */
export type StoredDocument = { id: number; name: string; fileName: string; byteSize: number };

/**
 * Keeps a PDF or an Office file as it was sent. Who may send one is for the caller to check. Throws 422 on `file`
 * for what is no such document, too large or holds macros; fails as a full disk does.
 */
export async function storeDocument({ ownerId, fileName: sent, bytes }: SentUpload, now = new Date()): Promise<StoredDocument> {
  const { mediaType, ending } = await checkDocument(bytes);
  const { name } = await keepFolder(async (folder) => {
    await writeFile(path.join(folder, DOCUMENT_FILE), bytes);
    return { name: randomBytes(16).toString('hex') };
  });
  const document = { name, fileName: endingIn(ending, shortFileName(sent)), byteSize: bytes.length };
  const row = { ...document, kind: 'document', ownerId, mediaType, createdAt: now } as const;
  const [stored] = await write((tx) => tx.insert(upload).values(row).returning({ id: upload.id }));
  if (!stored) throw new Error('the database answered nothing for the document');
  return { id: stored.id, ...document };
}

/** The name with the ending of what it really is: a program that opens it goes by that. */
function endingIn(ending: string, fileName: string): string {
  return fileName.toLowerCase().endsWith(`.${ending}`) ? fileName : `${fileName || 'bestand'}.${ending}`;
}
