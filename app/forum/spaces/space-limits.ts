/** Fits a row of the list on a phone. */
export const SPACE_NAME_MAX = 40;
/** Two lines under the name. */
export const SPACE_DESCRIPTION_MAX = 160;
