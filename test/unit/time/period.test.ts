import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../src/core/time/civil';
import { addMonths, firstDay, lastDay, periodAt, shift, widen, type Grain } from '../../../src/core/time/period';
import { periodTimex } from '../../../src/core/time/timex';

const GRAINS: readonly Grain[] = ['century', 'decade', 'year', 'half', 'quarter', 'season', 'month', 'week', 'day'];
const days = (text: string): number => parseDay(text)!;
const bounds = (grain: Grain, text: string): string[] => {
  const period = periodAt(grain, days(text));
  return [formatDay(firstDay(period)), formatDay(lastDay(period))];
};

describe('periods', () => {
  it.each([
    ['century', '2016-05-06', '2000-01-01', '2099-12-31'],
    ['decade', '1985-05-06', '1980-01-01', '1989-12-31'],
    ['half', '2016-07-01', '2016-07-01', '2016-12-31'],
    ['quarter', '2016-05-06', '2016-04-01', '2016-06-30'],
    ['season', '2016-01-15', '2015-12-01', '2016-02-29'],
    ['week', '2019-10-24', '2019-10-21', '2019-10-27'],
    ['weekend', '2019-10-24', '2019-10-26', '2019-10-27'],
    ['decade', '-0484-05-06', '-0488-01-01', '-0479-12-31'],
    ['century', '-0300-05-06', '-0399-01-01', '-0300-12-31'],
  ] as const)('the %s of %s is %s to %s', (grain, day, first, last) => {
    expect(bounds(grain, day)).toEqual([first, last]);
  });

  it('tile the calendar: each begins the day after the one before it ends', () => {
    // Decades of fewer than ten years stand on both sides of Christ's birth; everywhere else there are no gaps.
    const farFromYearOne = fc.oneof(
      fc.integer({ min: -700_000, max: 900_000 }),
      fc.integer({ min: -3e6, max: -800_000 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...GRAINS), farFromYearOne, (grain, day) => {
        const period = periodAt(grain, day);
        expect(firstDay(period)).toBeLessThanOrEqual(day);
        expect(lastDay(period)).toBeGreaterThanOrEqual(day);
        expect(firstDay(shift(period, 1))).toBe(lastDay(period) + 1);
        expect(widen(period, grain)).toEqual(period);
      }),
    );
  });

  it('counts weeks as ISO 8601 does, over the turn of the year', () => {
    expect(periodTimex(periodAt('week', days('2018-12-31')))).toBe('2019-W01');
    expect(periodTimex(periodAt('week', days('2021-01-03')))).toBe('2020-W53');
  });

  it('adds months to a day that exists', () => {
    expect(formatDay(addMonths(days('2019-01-31'), 1))).toBe('2019-02-28');
    expect(formatDay(addMonths(days('2020-03-31'), -13))).toBe('2019-02-28');
  });
});
