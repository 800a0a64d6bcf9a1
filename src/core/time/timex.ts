import { civilFromDays, formatDay, twoDigits, modulo } from './civil';
import type { Unit } from './meaning';
import { firstDay, lastDay, shift, yearOf, type Period } from './period';
import type { TimeValue } from './value';

/**
 * TIMEX3 `value` (TimeML 1.2.1, section 2.2.2; years before Christ as `BC0490`, as TIDES has them).
 * A part of a year or month keeps the value of the whole, as TimeML puts it into `mod`; the EDTF value has the part.
 *
 * @example timexOf(periodValue(yearPeriod(1990))) // "1990"
 */
export function timexOf(value: TimeValue): string {
  switch (value.kind) {
    case 'period':
      return coarsePart(value) ?? onDay(value.period, value.clock, value.until);
    case 'interval':
      return `${periodTimex(value.from)}/${periodTimex(value.to)}`;
    case 'duration':
      return durationTimex(value.amount, value.unit);
    case 'open':
      return value.timex;
  }
}

/** A time of a day, or a span of it; an end that is earlier lies on the next day. */
function onDay(day: Period, clock: string | null, until: string | null): string {
  const from = periodTimex(day) + (clock ?? '');
  if (!clock || !until) return from;
  return `${from}/${periodTimex(until < clock ? shift(day, 1) : day)}${until}`;
}

const SEASONS = ['SP', 'SU', 'FA', 'WI'];

/** TIMEX3 value of a period. @example periodTimex({ grain: 'decade', index: 198 }) // "198" */
export function periodTimex(period: Period): string {
  const { grain, index } = period;
  switch (grain) {
    case 'day':
      return dayTimex(index);
    case 'week':
      return isoWeek(period);
    case 'weekend':
      return `${isoWeek(period)}-WE`;
    case 'month':
      return dayTimex(firstDay(period)).slice(0, -3);
    case 'quarter':
      return `${yearTimex(Math.floor(index / 4))}-Q${modulo(index, 4) + 1}`;
    case 'half':
      return `${yearTimex(Math.floor(index / 2))}-H${modulo(index, 2) + 1}`;
    case 'season':
      return `${yearTimex(Math.floor(index / 4))}-${SEASONS[modulo(index, 4)]}`;
    case 'year':
      return yearTimex(index);
    case 'decade':
      return yearsTimex(index, 3);
    case 'century':
      return yearsTimex(index, 2);
    case 'millennium':
      return yearsTimex(index, 1);
  }
}

const yearTimex = (year: number): string =>
  year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`;

const yearsTimex = (index: number, digits: number): string =>
  index >= 0 ? String(index).padStart(digits, '0') : `BC${String(-index - 1).padStart(digits, '0')}`;

function dayTimex(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${yearTimex(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** ISO 8601 week: it belongs to the year that its Thursday lies in. */
function isoWeek(week: Period): string {
  const thursday = firstDay({ grain: 'week', index: week.index }) + 3;
  const { year } = civilFromDays(thursday);
  const newYear = firstDay({ grain: 'year', index: year });
  return `${yearTimex(year)}-W${twoDigits(Math.floor((thursday - newYear) / 7) + 1)}`;
}

/**
 * Parts of decades are longer than a year and common, so the value itself names the years: `the early 1980s` is
 * `1980/1984`.
 */
function coarsePart(value: TimeValue): string | null {
  if (value.kind !== 'period' || !value.part) return null;
  const years = value.period.grain === 'decade' ? partOfYears(value.period, value.part) : null;
  return years && `${yearTimex(years[0])}/${yearTimex(years[1])}`;
}

/** First and last year of a part of a decade or century, or null for other periods. */
export function partOfYears(period: Period, part: 'early' | 'mid' | 'late'): readonly [number, number] | null {
  if (period.grain !== 'decade' && period.grain !== 'century') return null;
  const first = yearOf(period);
  const last = civilFromDays(lastDay(period)).year;
  const size = last - first + 1;
  const share = period.grain === 'decade' ? size / 2 : size / 4;
  if (part === 'early') return [first, first + share - 1];
  if (part === 'late') return [last - share + 1, last];
  const middle = period.grain === 'decade' ? 3 : 35;
  return [first + middle, last - middle];
}

const LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S', minute: 'M', hour: 'H', day: 'D', weekend: 'WE', week: 'W',
  month: 'M', quarter: 'Q', year: 'Y', decade: 'DE', century: 'CE',
}; // prettier-ignore
/** Units smaller than a day. */
export const CLOCK_UNITS: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);

/** ISO 8601 duration with TIMEX3's letters; an unknown amount is X. @example durationTimex(3, 'year') // "P3Y" */
export const durationTimex = (amount: number | null, unit: Unit): string =>
  `P${CLOCK_UNITS.has(unit) ? 'T' : ''}${amount ?? 'X'}${LETTERS[unit]}`;

/** A day number as `YYYY-MM-DD`, astronomical years. */
export const isoDay = formatDay;
