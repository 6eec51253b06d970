import { fileTypeFromBuffer } from 'file-type';
import { refused } from '~/shared/errors/app-error';
import { DOCUMENT_BYTES_MAX, PICTURE_BYTES_MAX } from './upload-limits';

const MEGA = 1_000_000;

const PICTURE_TYPES = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif', 'image/avif']);
const HEIC_TYPES = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);

const OFFICE_OPEN = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** Documents by their media type, each with the ending that its name gets. */
const DOCUMENT_ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  [`${OFFICE_OPEN}.wordprocessingml.document`]: 'docx',
  [`${OFFICE_OPEN}.spreadsheetml.sheet`]: 'xlsx',
  [`${OFFICE_OPEN}.presentationml.presentation`]: 'pptx',
  [`${OPEN_DOCUMENT}.text`]: 'odt',
  [`${OPEN_DOCUMENT}.spreadsheet`]: 'ods',
  [`${OPEN_DOCUMENT}.presentation`]: 'odp',
};

/** Names of files within an Office file that hold a program; in a zip file names stand as they are. */
const MACRO_FILES = ['vbaProject.bin', 'Basic/script-lc.xml'];

/** What a file is, by its content. `heic` is a picture that not every server can open. */
export type Judged = { kind: 'picture'; isHeic: boolean } | { kind: 'document'; mediaType: string; ending: string };

/** Says what a file is, whatever its name claims. Throws 422 on `file` for what nobody may send. */
export async function judgeFile(bytes: Buffer): Promise<Judged> {
  const mediaType = await mediaTypeOf(bytes);
  const picture = pictureOf(mediaType);
  if (picture) return picture;
  const ending = DOCUMENT_ENDINGS[mediaType];
  if (mediaType.includes('macroenabled') || (ending && MACRO_FILES.some((name) => bytes.includes(name)))) {
    throw refused('file', 'uploads:refusals.macros');
  }
  if (!ending) throw refused('file', 'uploads:refusals.unknownKind');
  return { kind: 'document', mediaType, ending };
}

async function mediaTypeOf(bytes: Buffer): Promise<string> {
  return (await fileTypeFromBuffer(bytes))?.mime ?? '';
}

function pictureOf(mediaType: string): Extract<Judged, { kind: 'picture' }> | undefined {
  const isHeic = HEIC_TYPES.has(mediaType);
  return isHeic || PICTURE_TYPES.has(mediaType) ? { kind: 'picture', isHeic } : undefined;
}

/** Refuses with 422 on `file` what is no picture, judged by its content and not by its name. */
export async function checkPicture(bytes: Buffer): Promise<{ isHeic: boolean }> {
  if (bytes.length > PICTURE_BYTES_MAX) throw refused('file', 'uploads:refusals.pictureTooLarge', { max: PICTURE_BYTES_MAX / MEGA });
  const picture = pictureOf(await mediaTypeOf(bytes));
  if (!picture) throw refused('file', 'uploads:refusals.noPicture');
  return picture;
}

/** Refuses with 422 on `file` what is no document that we know, or holds a program. */
export async function checkDocument(bytes: Buffer): Promise<{ mediaType: string; ending: string }> {
  if (bytes.length > DOCUMENT_BYTES_MAX) throw refused('file', 'uploads:refusals.documentTooLarge', { max: DOCUMENT_BYTES_MAX / MEGA });
  const judged = await judgeFile(bytes);
  if (judged.kind !== 'document') throw refused('file', 'uploads:refusals.unknownKind');
  return judged;
}
