/** Characters of a generated name; what an address holds else names no file, and some of it no database takes. */
const UPLOAD_NAME = /^[\w.-]{1,120}$/;

/** Whether the text, from an address, can be the generated name of an upload. */
export function isUploadName(text: string): boolean {
  return UPLOAD_NAME.test(text);
}
