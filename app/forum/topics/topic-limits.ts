/** The measures of an opening post, apart from the form's schema so that views need not load that. */

/** More tags than this no longer say what a topic is about. */
export const MAX_TAGS = 5;
/** Characters; a longer tag is a sentence. */
export const MAX_TAG_LENGTH = 40;
