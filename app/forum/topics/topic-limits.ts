/** The measures of an opening post, apart from the form's schema so that views need not load that. */

/** Characters; shorter says nothing in a list. */
export const MIN_TITLE = 5;
/** Characters; about two lines on a phone. */
export const MAX_TITLE = 140;
/** Characters; what a colleague reads in 30 seconds, with time left to think (domain.md). */
export const MAX_SUMMARY = 280;
/** More tags than this no longer say what a topic is about. */
export const MAX_TAGS = 5;
/** Characters; a longer tag is a sentence. */
export const MAX_TAG_LENGTH = 40;
