/** Characters of a file's name that are kept; file systems allow 255 bytes. */
const FILE_NAME_MAX = 120;

/** Bytes of those: a longer name would take an address, with three characters a byte, that the server refuses. */
const FILE_NAME_BYTES_MAX = 240;

const FOLDERS = /^.*[/\\]/s;
/** Control characters and those that turn the direction of text: they make a name look like another. */
const DECEIVING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu;

/** A file's name as its sender called it, without folders and without what could deceive; its ending is kept. */
export function shortFileName(sent: string): string {
  const name = sent.normalize('NFC').replace(FOLDERS, '').replace(DECEIVING, '').trim();
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]{1,8})?$/s.exec(name) ?? [];
  return `${shortened(stem)}${ending}`;
}

function shortened(stem: string): string {
  let bytes = 0;
  const kept = [...stem].slice(0, FILE_NAME_MAX).filter((char) => (bytes += Buffer.byteLength(char)) <= FILE_NAME_BYTES_MAX);
  return kept.join('');
}
