import { dayKey, formatTime } from './format';

const HOUR_MS = 3_600_000;
/** Hours that Amsterdam is ahead of UTC, in winter and in summer. */
const HOURS_AHEAD = [1, 2] as const;

/** The moment at which a day such as `2026-12-01` begins in Amsterdam; `undefined` for what is no day. */
export function startOfDay(day: string): Date | undefined {
  return momentOn(day, 0);
}

/** The moment at which the clock in Amsterdam strikes this hour on that day; `undefined` for what is no day. */
export function momentOn(day: string, hour: number): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return undefined;
  const clock = `${String(hour).padStart(2, '0')}:00`;
  return HOURS_AHEAD.map((ahead) => new Date(midnight + (hour - ahead) * HOUR_MS)).find(
    (moment) => dayKey(moment) === day && formatTime(moment, 'en') === clock,
  );
}

/** The day after the one of this moment in Amsterdam, as `2026-12-02`. */
export function dayAfter(moment: Date): string {
  const day = dayKey(moment);
  return new Date(Date.parse(`${day}T12:00:00Z`) + 24 * HOUR_MS).toISOString().slice(0, 10);
}
