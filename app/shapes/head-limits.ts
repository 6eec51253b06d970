/** The measures of the title and the summary of whatever is told, apart from the forms so that views need not load those. */

/** Characters; shorter says nothing in a list. */
export const MIN_TITLE = 5;
/** Characters; about two lines on a phone. */
export const MAX_TITLE = 140;
/** Characters; what a colleague reads in 30 seconds, with time left to think (domain.md). */
export const MAX_SUMMARY = 280;
