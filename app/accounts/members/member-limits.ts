/** Long enough to name what happened, short enough to read when signing in. */
export const REASON_MAX = 500;
