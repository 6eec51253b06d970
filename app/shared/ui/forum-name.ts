/** The name of the forum; the same in every language. */
export const FORUM_NAME = 'Estafette';
