import { LOCALES, type Language } from './language';

/**
 * Every time is stored in UTC, and shown as the clock on the reader's wall says: a member chooses where that
 * hangs, for everybody else it is a Dutch one.
 */
export const TIME_ZONE = 'Europe/Amsterdam';

/** A moment in code (`Date`), in loader data (an ISO string) or in milliseconds. */
export type Moment = Date | string | number;

const RELATIVE: Record<Language, Intl.RelativeTimeFormat> = {
  nl: new Intl.RelativeTimeFormat(LOCALES.nl, { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat(LOCALES.en, { numeric: 'auto' }),
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // Building one costs 50 times what using one does, and a list of 20 rows needs 20.
  const key = language + timeZone + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { timeZone: knownHere(timeZone), ...options });
  formatters.set(key, made);
  return made;
}

/** An older browser may not know a zone that the server offered: it shows Dutch time rather than nothing. */
function knownHere(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('nl', { timeZone }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return TIME_ZONE;
    throw error;
  }
}

/** In milliseconds: clocks differ by whole quarters of an hour, so within one it is the same day everywhere. */
const QUARTER = 900_000;
/** Quarters that are remembered, of all zones together: pages show the same moments again and again. */
const REMEMBERED = 5_000;

const days = new Map<string, string>();

/** The day there as YYYY-MM-DD, so that days can be compared. */
export function dayKey(moment: Moment, timeZone = TIME_ZONE): string {
  const quarter = `${Math.floor(new Date(moment).getTime() / QUARTER)} ${timeZone}`;
  const known = days.get(quarter);
  if (known !== undefined) return known;
  if (days.size >= REMEMBERED) days.clear();
  const day = dayThere(moment, timeZone);
  days.set(quarter, day);
  return day;
}

function dayThere(moment: Moment, timeZone: string): string {
  const parts = formatter('nl', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(moment));
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** "22 november 2026" · "22 November 2026" */
export function formatDate(moment: Moment, language: Language, timeZone = TIME_ZONE): string {
  return formatter(language, timeZone, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(moment));
}

/** "donderdag 10 december 2026" · "Thursday 10 December 2026" */
export function formatLongDate(moment: Moment, language: Language, timeZone = TIME_ZONE): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return formatter(language, timeZone, options).format(new Date(moment)).replace(',', '');
}

/** "november 2026", for "member since" and for periods */
export function formatMonth(moment: Moment, language: Language, timeZone = TIME_ZONE): string {
  return formatter(language, timeZone, { month: 'long', year: 'numeric' }).format(new Date(moment));
}

/** "15.10" · "15:10": Dutch writes a full stop between hours and minutes (design/README.md, tone of voice). */
export function formatTime(moment: Moment, language: Language, timeZone = TIME_ZONE): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = formatter(language, timeZone, options).format(new Date(moment));
  return language === 'nl' ? time.replace(':', '.') : time;
}

/** "22 november 2026, 15.10" · "22 November 2026, 15:10" */
export function formatDateTime(moment: Moment, language: Language, timeZone = TIME_ZONE): string {
  return `${formatDate(moment, language, timeZone)}, ${formatTime(moment, language, timeZone)}`;
}

/**
 * A moment as a colleague would say it: "vandaag 09.40", "gisteren", "zaterdag" (within a week),
 * "22 november" (this year), "22 november 2025". Counts calendar days there, so that
 * the night the clock changes does not move a day.
 */
export function formatDay(moment: Moment, language: Language, timeZone = TIME_ZONE, now: Moment = new Date()): string {
  const days = daysBetween(moment, now, timeZone);
  if (days === 0) return `${RELATIVE[language].format(0, 'day')} ${formatTime(moment, language, timeZone)}`;
  if (days === 1) return RELATIVE[language].format(-1, 'day');
  if (days > 1 && days < 7) return formatter(language, timeZone, { weekday: 'long' }).format(new Date(moment));
  if (dayKey(moment, timeZone).slice(0, 4) === dayKey(now, timeZone).slice(0, 4)) {
    return formatter(language, timeZone, { day: 'numeric', month: 'long' }).format(new Date(moment));
  }
  return formatDate(moment, language, timeZone);
}

/** Whole calendar days there from `moment` to `now`; negative when `moment` lies ahead. */
export function daysBetween(moment: Moment, now: Moment = new Date(), timeZone = TIME_ZONE): number {
  // The keys are read back as UTC midnights, which are always 24 hours apart.
  const DAY_MS = 86_400_000;
  return (Date.parse(dayKey(now, timeZone)) - Date.parse(dayKey(moment, timeZone))) / DAY_MS;
}

const NUMBERS: Record<Language, Intl.NumberFormat> = {
  nl: new Intl.NumberFormat(LOCALES.nl),
  en: new Intl.NumberFormat(LOCALES.en),
};

/** "1.100" · "1,100" */
export function formatNumber(value: number, language: Language): string {
  return NUMBERS[language].format(value);
}
