/** A text longer than this is counted in UTF-16 units: no limit here comes near it, and counting costs time. */
const LONGEST_COUNTED = 100_000;

/**
 * Characters as code points: the same in the browser and on the server, and an emoji is not two. It stands apart
 * from the form schemas, so that a counter under a field does not take zod into the browser.
 */
export function countCharacters(text: string): number {
  return text.length > LONGEST_COUNTED ? text.length : [...text].length;
}
