import { LOCALES, type Language } from '~/shared/i18n/language';
import { translator } from '~/shared/i18n/translator';

/** What `session.place` holds for an address of this machine or of the building it stands in. */
export const LOCAL = 'local';

/** "Nederland" for NL, "dit netwerk" for an address of the building itself; `null` when nobody knows. */
export function placeName(place: string | null, language: Language): string | null {
  if (place === null) return null;
  if (place === LOCAL) return translator(language)('accounts:security.placeLocal');
  return new Intl.DisplayNames([LOCALES[language]], { type: 'region' }).of(place) ?? null;
}
