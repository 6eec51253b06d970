import { LANGUAGES, type Language } from '#db/codes';

export { LANGUAGES, type Language };

/** The locale that Intl formats dates and numbers in: British English writes the day first, as Dutch does. */
export const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Tells whether a value from outside (a cookie, a form field) names a language that we speak. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The language a footer offers beside the current one. */
export function otherLanguage(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl';
}

/**
 * The language that an Accept-Language header asks for, by its q values (RFC 9110, 12.5.4).
 * Dutch when the header names none of ours.
 */
export function languageFromHeader(header: string | undefined | null): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().split(';');
      const quality = options.find((option) => option.trim().startsWith('q='));
      return { language: tag.trim().slice(0, 2).toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wishes.map((wish) => wish.language).find(isLanguage) ?? 'nl';
}
