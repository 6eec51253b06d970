import { describe, expect, it } from 'vitest';
import { dayAfter, startOfDay } from '~/shared/i18n/day-start';

describe('the start of a day in Amsterdam', () => {
  it.each([
    ['2026-12-01', '2026-11-30T23:00:00.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    // The days on which the clock changes begin before it does.
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2028-02-29', '2028-02-28T23:00:00.000Z'],
  ])('%s is %s', (day, moment) => {
    expect(startOfDay(day)?.toISOString()).toBe(moment);
  });

  it.each(['2026-02-29', '2026-13-01', '1-12-2026', '2026-12-1', '', 'morgen', '2026-12-01T10:00'])('%j is no day', (day) => {
    expect(startOfDay(day)).toBeUndefined();
  });

  it.each([
    ['2026-12-31T22:59:00Z', '2027-01-01'],
    ['2026-12-31T23:01:00Z', '2027-01-02'],
    ['2026-10-24T23:30:00Z', '2026-10-26'],
  ])('the day after %s is %s', (moment, day) => {
    expect(dayAfter(new Date(moment))).toBe(day);
  });
});
