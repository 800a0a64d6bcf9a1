import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilFromDays,
  daysFromCivil,
  formatDay,
  isCivilDate,
  lastDayOfMonth,
  parseDay,
  weekdayOf,
} from '../../../src/core/time/civil';

/** Some 27,000 years around 1970, both sides of Christ's birth. */
const dayNumber = fc.integer({ min: -5_000_000, max: 5_000_000 });

describe('civil dates', () => {
  it.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['1600-02-29', -135_081],
    ['0001-01-01', -719_162],
    ['0000-12-31', -719_163],
    ['-0043-03-15', -735_160],
  ])('%s is day %i', (text, days) => {
    expect(parseDay(text)).toBe(days);
    expect(formatDay(days)).toBe(text);
  });

  it('counts every day of every year once', () => {
    fc.assert(
      fc.property(dayNumber, (days) => {
        const date = civilFromDays(days);
        expect(isCivilDate(date.year, date.month, date.day)).toBe(true);
        expect(daysFromCivil(date)).toBe(days);
        const next = civilFromDays(days + 1);
        const follows =
          next.day === date.day + 1 ||
          (next.day === 1 &&
            date.day === lastDayOfMonth(date.year, date.month) &&
            next.month === (date.month % 12) + 1);
        expect(follows).toBe(true);
      }),
    );
  });

  it('repeats weekdays after seven days, on either side of 1970', () => {
    fc.assert(fc.property(dayNumber, (days) => weekdayOf(days + 7) === weekdayOf(days)));
    expect([weekdayOf(0), weekdayOf(-1), weekdayOf(-4)]).toEqual([4, 3, 7]);
  });

  it('writes what it reads', () => {
    const fourDigits = fc.integer({ min: -4_000_000, max: 2_900_000 });
    fc.assert(fc.property(fourDigits, (days) => parseDay(formatDay(days)) === days));
  });

  it.each(['2019-02-29', '2019-13-01', '2019-00-10', '1900-02-29', 'yesterday', ''])('knows no day %j', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});
