import { describe, expect, it } from 'vitest';
import { dayKey, daysBetween, formatDateTime, formatDay, formatNumber, formatTime } from '~/shared/i18n/format';

const now = '2026-11-23T11:00:00.000Z';

describe('a day as a colleague would say it', () => {
  it.each([
    ['2026-11-23T08:40:00.000Z', 'vandaag 09.40', 'today 09:40'],
    ['2026-11-22T22:59:00.000Z', 'gisteren', 'yesterday'],
    ['2026-11-22T23:01:00.000Z', 'vandaag 00.01', 'today 00:01'],
    ['2026-11-21T12:00:00.000Z', 'zaterdag', 'Saturday'],
    ['2026-11-17T12:00:00.000Z', 'dinsdag', 'Tuesday'],
    ['2026-11-16T12:00:00.000Z', '16 november', '16 November'],
    ['2025-11-22T12:00:00.000Z', '22 november 2025', '22 November 2025'],
    ['2026-12-10T14:30:00.000Z', '10 december', '10 December'],
  ])('%s is %s', (moment, dutch, english) => {
    expect(formatDay(moment, 'nl', undefined, now)).toBe(dutch);
    expect(formatDay(moment, 'en', undefined, now)).toBe(english);
  });
});

describe('the nights the clock changes', () => {
  it.each([
    // The last Sunday of March: 02.00 becomes 03.00, so this day has 23 hours.
    ['2026-03-28T23:30:00.000Z', '29 maart 2026, 00.30'],
    ['2026-03-29T00:59:00.000Z', '29 maart 2026, 01.59'],
    ['2026-03-29T01:00:00.000Z', '29 maart 2026, 03.00'],
    // The last Sunday of October: 03.00 becomes 02.00, so 02.30 is there twice.
    ['2026-10-25T00:30:00.000Z', '25 oktober 2026, 02.30'],
    ['2026-10-25T01:30:00.000Z', '25 oktober 2026, 02.30'],
  ])('%s is %s', (moment, dutch) => {
    expect(formatDateTime(moment, 'nl')).toBe(dutch);
  });

  it.each([
    ['2026-03-28T22:30:00.000Z', '2026-03-29T22:30:00.000Z', 2],
    ['2026-10-24T22:30:00.000Z', '2026-10-25T22:30:00.000Z', 0],
    ['2026-10-25T22:30:00.000Z', '2026-10-25T23:30:00.000Z', 1],
  ])('from %s to %s are %i days', (moment, later, days) => {
    expect(daysBetween(moment, later)).toBe(days);
  });
});

it('a day is that of Amsterdam, not of UTC', () => {
  expect(dayKey('2026-12-31T23:30:00.000Z')).toBe('2027-01-01');
});

describe('the clock of a member', () => {
  it.each([
    ['2026-11-23T11:00:00.000Z', 'America/Bogota', '23 november 2026, 06.00', 'vandaag 06.00'],
    ['2026-11-23T02:30:00.000Z', 'America/Bogota', '22 november 2026, 21.30', 'gisteren'],
    ['2026-11-23T02:30:00.000Z', 'Asia/Tokyo', '23 november 2026, 11.30', 'vandaag 11.30'],
    ['2026-11-23T02:30:00.000Z', 'Mars/Olympus', '23 november 2026, 03.30', 'vandaag 03.30'],
    ['2026-11-23T02:30:00.000Z', undefined, '23 november 2026, 03.30', 'vandaag 03.30'],
  ])('shows %s in %s as %s', (moment, timeZone, dutch, day) => {
    expect(formatDateTime(moment, 'nl', timeZone)).toBe(dutch);
    expect(formatDay(moment, 'nl', timeZone, now)).toBe(day);
  });
});

it('times and numbers are written as each language does', () => {
  expect([formatTime(now, 'nl'), formatTime(now, 'en')]).toEqual(['12.00', '12:00']);
  expect([formatNumber(1100, 'nl'), formatNumber(1100, 'en')]).toEqual(['1.100', '1,100']);
});
