import { civilFromDays, daysFromCivil, lastDayOfMonth } from './civil';

/** Sizes of calendar periods, from coarse to fine. Seasons are the northern meteorological ones. */
export type Grain =
  'millennium' | 'century' | 'decade' | 'year' | 'half' | 'season' | 'quarter' | 'month' | 'week' | 'weekend' | 'day';

/**
 * One period of the calendar: its size and its number among all periods of that size, so the next one is `index + 1`.
 *
 * | grain | index |
 * | --- | --- |
 * | day | days since 1970-01-01 |
 * | week, weekend | weeks since the week of 1970-01-01, from Monday |
 * | month, quarter, half | year × 12, 4, 2 plus the number in the year, from 0 |
 * | season | year × 4 plus 0 spring … 3 winter; winter ends in February of the next year |
 * | year | astronomical year |
 * | decade, century, millennium | by the leading digits: 198 for the 1980s, 19 for 1900–1999; below 0 before Christ |
 */
export interface Period {
  readonly grain: Grain;
  readonly index: number;
}

/** Months of the grains that are made of whole months; months are numbered `year × 12 + month - 1`. */
const MONTHS = { month: 1, quarter: 3, half: 6, season: 3, year: 12 } as const;
/** Years of the coarse grains. */
const YEARS = { decade: 10, century: 100, millennium: 1000 } as const;
const MARCH = 2;
/** Thursday 1970-01-01 is three days into its week. */
const WEEK_SHIFT = 3;

type MonthGrain = keyof typeof MONTHS;
type YearGrain = keyof typeof YEARS;

const isMonthGrain = (grain: Grain): grain is MonthGrain => grain in MONTHS;
const isYearGrain = (grain: Grain): grain is YearGrain => grain in YEARS;

/** The day as a period. */
export const dayPeriod = (days: number): Period => ({ grain: 'day', index: days });
export const monthPeriod = (year: number, month: number): Period => ({ grain: 'month', index: year * 12 + month - 1 });
export const yearPeriod = (year: number): Period => ({ grain: 'year', index: year });

/** The period so many of its own size later. @example shift(yearPeriod(2000), -1).index // 1999 */
export const shift = ({ grain, index }: Period, by: number): Period => ({ grain, index: index + by });

/** First day of a period, as days since 1970-01-01. */
export function firstDay({ grain, index }: Period): number {
  if (isMonthGrain(grain)) return firstOfMonth(firstMonth(grain, index));
  if (isYearGrain(grain)) return daysFromCivil({ year: firstYear(grain, index), month: 1, day: 1 });
  if (grain === 'day') return index;
  return index * 7 - WEEK_SHIFT + (grain === 'weekend' ? 5 : 0);
}

/** Last day of a period, as days since 1970-01-01. */
export function lastDay({ grain, index }: Period): number {
  if (isMonthGrain(grain)) return firstOfMonth(firstMonth(grain, index) + MONTHS[grain]) - 1;
  if (isYearGrain(grain)) {
    const year = firstYear(grain, index) + YEARS[grain] - 1;
    return daysFromCivil({ year, month: 12, day: 31 });
  }
  return grain === 'day' ? index : index * 7 - WEEK_SHIFT + 6;
}

/** The period of a size that a day lies in. @example periodAt('year', 0).index // 1970 */
export function periodAt(grain: Grain, days: number): Period {
  if (grain === 'day') return { grain, index: days };
  if (grain === 'week' || grain === 'weekend') return { grain, index: Math.floor((days + WEEK_SHIFT) / 7) };
  const { year, month } = civilFromDays(days);
  if (isYearGrain(grain)) return { grain, index: yearGroup(year, YEARS[grain]) };
  const months = year * 12 + month - 1 - (grain === 'season' ? MARCH : 0);
  return { grain, index: Math.floor(months / MONTHS[grain]) };
}

/** The period of a size in which another begins. @example widen(dayPeriod(0), 'decade').index // 197 */
export const widen = (period: Period, grain: Grain): Period =>
  period.grain === grain ? period : periodAt(grain, firstDay(period));

const COARSE_TO_FINE: readonly Grain[] = [
  ...([
    'millennium',
    'century',
    'decade',
    'year',
    'half',
    'season',
    'quarter',
    'month',
    'week',
    'weekend',
    'day',
  ] as const),
];

/** Whether the first size is smaller than the second. @example isFiner('day', 'month') // true */
export const isFiner = (a: Grain, b: Grain): boolean => COARSE_TO_FINE.indexOf(a) > COARSE_TO_FINE.indexOf(b);

/** Year in which the period begins, astronomical. */
export const yearOf = (period: Period): number =>
  period.grain === 'year' ? period.index : civilFromDays(firstDay(period)).year;

/** Month in which the period begins, 1 to 12. */
export const monthOf = (period: Period): number => civilFromDays(firstDay(period)).month;

/**
 * The same place so many months later, at a day that exists: 31 January plus one month is the last of February.
 */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilFromDays(days);
  const target = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(target / 12), target - Math.floor(target / 12) * 12 + 1];
  return daysFromCivil({ year: newYear, month: newMonth, day: Math.min(day, lastDayOfMonth(newYear, newMonth)) });
}

const firstMonth = (grain: MonthGrain, index: number): number =>
  index * MONTHS[grain] + (grain === 'season' ? MARCH : 0);

function firstOfMonth(months: number): number {
  const year = Math.floor(months / 12);
  return daysFromCivil({ year, month: months - year * 12 + 1, day: 1 });
}

/**
 * Groups of years count from the digits of the year, on both sides of Christ's birth: the 480s BC are 489–480 BC.
 * The 5th century BC ends with 401 BC, hence the step by one for whole centuries.
 */
function yearGroup(year: number, size: number): number {
  if (year > 0) return Math.floor(year / size);
  const before = 1 - year;
  return -Math.floor((size === 10 ? before : before - 1) / size) - 1;
}

function firstYear(grain: YearGrain, index: number): number {
  const size = YEARS[grain];
  if (index >= 0) return index * size;
  return index * size + (size === 10 ? 2 : 1);
}
