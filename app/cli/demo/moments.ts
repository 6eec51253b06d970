import type { DemoTopic, When } from '#db/seed/demo/read-topics';
import { dayKey } from '~/shared/i18n/format';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const TIME_ZONE = 'Europe/Amsterdam';

/** Nobody answers within the minute: what would come before the post above it comes this much later. */
const LEAST_BETWEEN_MS = 7 * MINUTE_MS;

/** The moment that is meant, counted back from now by the clock on a Dutch wall. */
export function momentOf(when: When, now: Date): Date {
  if ('hoursAgo' in when) return new Date(now.getTime() - when.hoursAgo * HOUR_MS);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(now.getTime() - when.daysAgo * DAY_MS);
  const wall = Date.parse(`${day}T${String(when.hour).padStart(2, '0')}:${String(when.minute).padStart(2, '0')}:00Z`);
  return new Date(wall - offsetAt(wall));
}

/** The calendar day in Amsterdam that is so many days from now: `+21` becomes `2026-12-14`. Throws for another text. */
export function dayFrom(days: string, now: Date): string {
  if (!/^[+-]\d+$/.test(days)) throw new Error(`'${days}' is no number of days from now such as '+21'`);
  return dayKey(new Date(now.getTime() + Number(days) * DAY_MS));
}

/** Milliseconds that the clock in Amsterdam is ahead of UTC. */
function offsetAt(moment: number): number {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' }).format(moment);
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - moment;
}

/** When a topic opened and each reply came: in their order, and the newest before now, at whatever hour the demo is loaded. */
export function momentsOf(topic: DemoTopic, now: Date): { opened: Date; replied: Date[] } {
  const wanted = [topic.at, ...topic.replies.map((reply) => reply.at)].map((when) => momentOf(when, now).getTime());
  const inOrder: number[] = [];
  for (const moment of wanted) inOrder.push(Math.max(moment, (inOrder.at(-1) ?? -Infinity) + LEAST_BETWEEN_MS));
  const latest = (index: number) => now.getTime() - (inOrder.length - index) * LEAST_BETWEEN_MS;
  const [opened = now, ...replied] = inOrder.map((moment, index) => new Date(Math.min(moment, latest(index))));
  return { opened, replied };
}

const WEEKDAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'];

/** `{date:+8:di}` becomes the first Tuesday from eight days after now, in words: "dinsdag 1 december". */
export function fillDates(text: string, now: Date): string {
  return text.replace(/\{date:([+-]\d+):(\w\w)\}/g, (_all, days: string, weekday: string) => {
    const from = new Date(now.getTime() + Number(days) * DAY_MS);
    const ahead = (WEEKDAYS.indexOf(weekday) - from.getUTCDay() + 7) % 7;
    const day = new Date(from.getTime() + ahead * DAY_MS);
    return new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day);
  });
}
