import type { Language } from '#db/codes';

/** Keys of the names of languages, as literals so that a test finds them. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  nl: 'accounts:language.nl',
  en: 'accounts:language.en',
};
