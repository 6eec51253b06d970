import { describe, expect, it } from 'vitest';
import { madeAt, nameOfBackup, nameOfScheduled, outdated } from '~/backup/retention';

/** A scheduled backup of each of the last days, at 03.30, newest first. */
function everyDay(days: number, end = new Date('2026-11-23T03:30:00Z')): string[] {
  return Array.from({ length: days }, (_, back) => nameOfScheduled(new Date(end.getTime() - back * 86_400_000)));
}

describe('the name of a backup', () => {
  it('says when it was made, to the second', () => {
    const at = new Date('2026-11-23T03:30:07Z');
    expect(nameOfScheduled(at)).toBe('estafette-scheduled-2026-11-23T033007Z.tar.gz');
    expect(madeAt(nameOfScheduled(at))).toEqual(at);
  });

  it('of one made by hand is never taken for a scheduled one', () => {
    expect(madeAt(nameOfBackup(new Date()))).toBeUndefined();
  });
});

describe('what is kept', () => {
  it('is everything in the first week', () => {
    expect(outdated(everyDay(7))).toEqual([]);
  });

  it('is 7 days and 5 weeks after half a year', () => {
    const made = everyDay(180);
    const gone = new Set(outdated(made));
    const kept = made.filter((name) => !gone.has(name)).map((name) => madeAt(name)?.toISOString().slice(0, 10));
    // Monday 23 November is the newest of its week; before it the Sundays. Two of the weeks lie within the 7 days.
    expect(kept).toEqual([
      '2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17',
      '2026-11-15', '2026-11-08', '2026-11-01',
    ]);
  });

  it('is the newest of a day that has several', () => {
    const names = ['2026-11-22T01:00:00Z', '2026-11-22T03:30:00Z', '2026-11-22T02:00:00Z'].map((at) => nameOfScheduled(new Date(at)));
    expect(outdated(names).sort()).toEqual([names[0], names[2]].sort());
  });

  it('counts days and weeks that have a backup, so that a long silence removes nothing', () => {
    expect(outdated(everyDay(5, new Date('2026-01-10T03:30:00Z')))).toEqual([]);
  });

  it('is every file that somebody else put there', () => {
    expect(outdated([...everyDay(100), nameOfBackup(new Date()), 'notes.txt', 'estafette-scheduled-yesterday.tar.gz']).length).toBe(
      outdated(everyDay(100)).length,
    );
  });
});
