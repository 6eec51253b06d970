/** The name stands beside the logo and in the title of every page. */
export const FORUM_NAME_MAX = 40;
/** A statement of a few pages. */
export const HOUSE_TEXT_MAX = 20_000;
