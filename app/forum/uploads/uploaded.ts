import type { Language } from '#db/codes';
import { LOCALES } from '~/shared/i18n/language';
import { links } from '~/shared/links';

/** A file that was kept; `byteSize` as it was sent. */
export type Uploaded =
  | { kind: 'picture'; name: string; fileName: string; width: number; height: number }
  | { kind: 'document'; name: string; fileName: string; byteSize: number };

/** Characters of what describes a picture: one sentence. */
export const MAX_ALT = 250;

/** What people call the kinds of document, by their ending. */
const KIND_NAMES: Record<string, string> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  pptx: 'PowerPoint',
  odt: 'OpenDocument',
  ods: 'OpenDocument',
  odp: 'OpenDocument',
};

const MEGA = 1_000_000;
const KILO = 1_000;

/** The Markdown that shows a picture with its description, or links to a document with its kind and size. */
export function markdownOf(uploaded: Uploaded, alt: string, language: Language): string {
  if (uploaded.kind === 'picture') return `![${escaped(alt)}](${links.uploadedPicture(uploaded.name)})`;
  const { name, fileName, byteSize } = uploaded;
  const kind = KIND_NAMES[fileName.split('.').at(-1)?.toLowerCase() ?? ''];
  const facts = [kind, fileSize(byteSize, language)].filter(Boolean).join(', ');
  return `[${escaped(`${fileName} (${facts})`)}](${links.document(name, fileName)})`;
}

/** "1,4 MB" · "320 kB", as phones and computers write it. */
export function fileSize(bytes: number, language: Language): string {
  const [amount, unit] = bytes >= MEGA ? [bytes / MEGA, 'MB'] : [Math.ceil(bytes / KILO), 'kB'];
  return `${amount.toLocaleString(LOCALES[language], { maximumFractionDigits: 1 })} ${unit}`;
}

/** On one line, and without the characters that Markdown takes for its own. */
function escaped(words: string): string {
  return words.replace(/\s+/g, ' ').trim().replace(/[\\`*_~[\]<>!&]/g, '\\$&');
}
