// Apart from the forms: a page that counts down needs these and no zod.

/** Characters: a few paragraphs, read in a minute. */
export const ABOUT_MAX = 1_000;
export const TEACHES_MAX = 1_000;
