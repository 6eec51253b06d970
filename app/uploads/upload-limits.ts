/** Bytes that a picture may have: what a phone's camera makes is 2 to 8 million. */
export const PICTURE_BYTES_MAX = 10_000_000;

/** Bytes that a document may have: a lesson plan with photos is 1 to 10 million. */
export const DOCUMENT_BYTES_MAX = 20_000_000;

/** Files that one person may send in a day: the photos of a school's open day are some fifty. */
export const UPLOADS_PER_DAY = 200;
