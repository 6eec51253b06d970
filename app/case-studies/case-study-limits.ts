/** The measures of a case study, apart from the form's schema so that views need not load that. */

/** More quotes than this are an interview. */
export const MAX_QUOTES = 10;
/** Characters; a longer one is a part of the story. */
export const MAX_QUOTE = 600;
/** Characters: a name, with what somebody does. */
export const MAX_QUOTED_BY = 120;
export const MAX_PICTURES = 8;
/** Characters of what is on a picture; a screen reader reads them in one breath. */
export const MAX_ALT = 300;
/** A longer list of writers is a project group; one of them can write for the others. */
export const MAX_CO_AUTHORS = 10;
/** Characters of one field that a draft keeps: past its limit it is kept too, so that it can be cut later. */
export const MAX_DRAFT_FIELD = 20_000;
/** Characters of how an organisation uses a story. */
export const MAX_USE_NOTE = 300;
