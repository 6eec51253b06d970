import { LOCALES, type Language } from './language';

/** Every time is stored in UTC and shown as the clock on a Dutch wall says. */
export const TIME_ZONE = 'Europe/Amsterdam';

/** A moment in code (`Date`), in loader data (an ISO string) or in milliseconds. */
export type Moment = Date | string | number;

const RELATIVE: Record<Language, Intl.RelativeTimeFormat> = {
  nl: new Intl.RelativeTimeFormat(LOCALES.nl, { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat(LOCALES.en, { numeric: 'auto' }),
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // Building one costs 50 times what using one does, and a list of 20 rows needs 20.
  const key = language + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { timeZone: TIME_ZONE, ...options });
  formatters.set(key, made);
  return made;
}

/** The day in Amsterdam as YYYY-MM-DD, so that days can be compared. */
export function dayKey(moment: Moment): string {
  const parts = formatter('nl', { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(moment));
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** "22 november 2026" · "22 November 2026" */
export function formatDate(moment: Moment, language: Language): string {
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(moment));
}

/** "donderdag 10 december 2026" · "Thursday 10 December 2026" */
export function formatLongDate(moment: Moment, language: Language): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return formatter(language, options).format(new Date(moment)).replace(',', '');
}

/** "november 2026", for "member since" and for periods */
export function formatMonth(moment: Moment, language: Language): string {
  return formatter(language, { month: 'long', year: 'numeric' }).format(new Date(moment));
}

/** "15.10" · "15:10": Dutch writes a full stop between hours and minutes (design/README.md, tone of voice). */
export function formatTime(moment: Moment, language: Language): string {
  const time = formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(moment));
  return language === 'nl' ? time.replace(':', '.') : time;
}

/** "22 november 2026, 15.10" · "22 November 2026, 15:10" */
export function formatDateTime(moment: Moment, language: Language): string {
  return `${formatDate(moment, language)}, ${formatTime(moment, language)}`;
}

/**
 * A moment as a colleague would say it: "vandaag 09.40", "gisteren", "zaterdag" (within a week),
 * "22 november" (this year), "22 november 2025". Counts calendar days in Amsterdam, so that
 * the night the clock changes does not move a day.
 */
export function formatDay(moment: Moment, language: Language, now: Moment = new Date()): string {
  const days = daysBetween(moment, now);
  if (days === 0) return `${RELATIVE[language].format(0, 'day')} ${formatTime(moment, language)}`;
  if (days === 1) return RELATIVE[language].format(-1, 'day');
  if (days > 1 && days < 7) return formatter(language, { weekday: 'long' }).format(new Date(moment));
  if (dayKey(moment).slice(0, 4) === dayKey(now).slice(0, 4)) {
    return formatter(language, { day: 'numeric', month: 'long' }).format(new Date(moment));
  }
  return formatDate(moment, language);
}

/** Whole calendar days from `moment` to `now` in Amsterdam; negative when `moment` lies ahead. */
export function daysBetween(moment: Moment, now: Moment = new Date()): number {
  // The keys are read back as UTC midnights, which are always 24 hours apart.
  const DAY_MS = 86_400_000;
  return (Date.parse(dayKey(now)) - Date.parse(dayKey(moment))) / DAY_MS;
}

/** "1.100" · "1,100" */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}
