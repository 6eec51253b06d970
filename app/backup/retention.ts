/** Days and weeks of which the newest scheduled backup is kept. */
export const DAYS_KEPT = 7;
export const WEEKS_KEPT = 5;

const DAY_MS = 86_400_000;
const SCHEDULED = /^estafette-scheduled-(\d{4}-\d{2}-\d{2}T\d{6}Z)\.tar\.gz$/;

/** `2026-11-23T033000Z`: in order when sorted as text, and without a colon, which Windows refuses. */
function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(':', '')}Z`;
}

/** The name of a backup made by hand: nothing removes it but its owner. */
export function nameOfBackup(at: Date): string {
  return `estafette-${stamp(at)}.tar.gz`;
}

/** The name of a scheduled backup. */
export function nameOfScheduled(at: Date): string {
  return `estafette-scheduled-${stamp(at)}.tar.gz`;
}

/** When a scheduled backup was made, by its name; undefined for every other file. */
export function madeAt(name: string): Date | undefined {
  const found = SCHEDULED.exec(name)?.[1];
  return found ? new Date(`${found.slice(0, 13)}:${found.slice(13, 15)}:${found.slice(15, 17)}Z`) : undefined;
}

/**
 * Which of these files are scheduled backups that need not be kept: all but the newest of each of the 7 newest days
 * that have one, and of each of the 5 newest weeks (Monday to Sunday, in UTC).
 */
export function outdated(names: string[]): string[] {
  const made = names.flatMap((name) => {
    const at = madeAt(name);
    return at ? [{ name, at }] : [];
  });
  const newestFirst = made.sort((one, other) => other.at.getTime() - one.at.getTime());
  const kept = new Set([...newestOfEach(newestFirst, dayOf, DAYS_KEPT), ...newestOfEach(newestFirst, weekOf, WEEKS_KEPT)]);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}

type Made = { name: string; at: Date };

function newestOfEach(newestFirst: Made[], periodOf: (at: Date) => number, periods: number): string[] {
  const newest = new Map<number, string>();
  for (const { name, at } of newestFirst) {
    const period = periodOf(at);
    if (!newest.has(period)) newest.set(period, name);
  }
  return [...newest.values()].slice(0, periods);
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS);
}

/** 1 January 1970 was a Thursday, three days after a Monday. */
function weekOf(at: Date): number {
  return Math.floor((dayOf(at) + 3) / 7);
}
