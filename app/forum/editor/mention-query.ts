/** A name as far as it is typed after an `@`, with the place of the `@` in the text before the caret. */
export type MentionQuery = { name: string; from: number };

/** Characters of a name that are looked for. */
const LONGEST = 40;
const TYPED_NAME = /(?:^|[\s(])@([\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]*){0,2})$/u;

/** Whom somebody is about to mention, by the text before the caret; `null` when nobody. */
export function mentionIn(before: string): MentionQuery | null {
  const [, name] = TYPED_NAME.exec(before.slice(-LONGEST)) ?? [];
  return name === undefined ? null : { name, from: before.length - name.length - 1 };
}

/** The Markdown of a mention: an ordinary link to the person's page. */
export function mentionMarkdown({ id, name }: { id: number; name: string }): string {
  return `[@${name.replace(/[\\[\]*_`<>&~]/g, '\\$&')}](/people/${id})`;
}
