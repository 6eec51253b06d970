/** Days after which a story that somebody took is free again: they may be on leave. */
export const ASSIGNMENT_DAYS = 7;
/** Characters of what a moderator says with a decision, and of a message. */
export const MAX_MESSAGE = 4_000;
/** Characters of a remark on a passage. */
export const MAX_REMARK = 1_000;
/** Characters of the passage that a remark is about: a few sentences. */
export const MAX_PASSAGE = 500;
/** Points of the checklist; a longer one is not read. */
export const MAX_POINTS = 20;
/** Characters of one point. */
export const MAX_POINT = 200;
/** Stories that the queue shows: a longer one takes more moderators first. */
export const MAX_QUEUE = 200;
