import type { IncomingHttpHeaders } from 'node:http';
import { THEMES, type Theme } from '#db/codes';
import { readCookie } from '~/shared/cookies.server';
import { isLanguage, languageFromHeader, type Language } from '~/shared/i18n/language';

export type Preferences = {
  language: Language;
  /** `null`: as the device prefers. */
  theme: Theme | null;
};

/** What somebody without an account chose: by cookie, else (for the language) by Accept-Language. */
export function preferencesOf(headers: IncomingHttpHeaders): Preferences {
  const language = readCookie(headers.cookie, 'language');
  const theme = readCookie(headers.cookie, 'theme');
  return {
    language: isLanguage(language) ? language : languageFromHeader(headers['accept-language']),
    theme: THEMES.find((known) => known === theme) ?? null,
  };
}
