import { civilFromDays, daysFromCivil, formatDay, formatYear, lastDayOfMonth, modulo } from './civil';
import type { Part } from './meaning';
import { firstDay, lastDay, type Grain, type Period } from './period';
import { partOfYears } from './timex';
import type { TimeValue } from './value';

/** Codes of ISO 8601-2:2019, 4.8: seasons 21–24, quarters 33–36, quadrimesters 37–39, semesters 40–41. */
const SEASON = 21;
const QUARTER = 33;
const THIRD = 37;
const HALF = 40;

/**
 * EDTF value (ISO 8601-2:2019, Library of Congress EDTF level 2), or null for what has no place on the calendar.
 * An early, middle or late part becomes the third of the year or month that it names.
 *
 * @param open whether a word before it leaves one end open, as in `since 1996`
 * @example edtfOf(periodValue(yearPeriod(1996)), 'from') // "1996/.."
 */
export function edtfOf(value: TimeValue, open: 'from' | 'to' | null = null): string | null {
  if (value.kind === 'interval') return rangeEdtf(value.from, value.to);
  if (value.kind === 'duration' && value.lasts) return rangeEdtf(value.lasts.from, value.lasts.to);
  if (value.kind !== 'period') return null;
  const date = value.part ? partEdtf(value.period, value.part) : periodEdtf(value.period);
  const withClock = value.clock && !value.until && CLOCK.test(value.clock) ? date + seconds(value.clock) : date;
  const edtf = value.approximate && !date.includes('/') ? `${withClock}~` : withClock;
  if (!open || value.until || edtf.includes('/')) return edtf;
  return open === 'from' ? `${edtf}/..` : `../${edtf}`;
}

const CLOCK = /^T\d\d:\d\d/;
/** EDTF wants seconds with every time of day, and has no intervals between times of day. */
const seconds = (clock: string): string => (clock.length === 6 ? `${clock}:00` : clock);

function periodEdtf(period: Period): string {
  const { grain, index } = period;
  switch (grain) {
    case 'day':
      return formatDay(index);
    case 'month':
      return formatDay(firstDay(period)).slice(0, -3);
    case 'season':
      return `${formatYear(Math.floor(index / 4))}-${SEASON + modulo(index, 4)}`;
    case 'quarter':
      return `${formatYear(Math.floor(index / 4))}-${QUARTER + modulo(index, 4)}`;
    case 'half':
      return `${formatYear(Math.floor(index / 2))}-${HALF + modulo(index, 2)}`;
    case 'year':
      return formatYear(index);
    case 'week':
    case 'weekend':
      return `${formatDay(firstDay(period))}/${formatDay(lastDay(period))}`;
    default:
      return yearsEdtf(period);
  }
}

const MASK: Partial<Record<Grain, string>> = { decade: 'X', century: 'XX', millennium: 'XXX' };

/** `198X`; before Christ the digits of BC years do not group as astronomical ones do, hence an interval. */
function yearsEdtf(period: Period): string {
  const mask = MASK[period.grain] ?? '';
  if (period.index >= 0) return String(period.index).padStart(4 - mask.length, '0') + mask;
  const [first, last] = [firstDay(period), lastDay(period)].map((day) => formatYear(civilFromDays(day).year));
  return `${first}/${last}`;
}

function rangeEdtf(from: Period, to: Period): string {
  const start = periodEdtf(from).split('/')[0]!;
  const end = periodEdtf(to).split('/').at(-1)!;
  return `${start}/${end}`;
}

const PART_INDEX: Readonly<Record<Part, number>> = { early: 0, mid: 1, late: 2 };

function partEdtf(period: Period, part: Part): string {
  const years = partOfYears(period, part);
  if (years) return `${formatYear(years[0])}/${formatYear(years[1])}`;
  if (period.grain === 'year') return `${formatYear(period.index)}-${THIRD + PART_INDEX[part]}`;
  if (period.grain === 'day') return periodEdtf(period);
  const [first, last] = [firstDay(period), lastDay(period)];
  const third = (last - first + 1) / 3;
  const start = first + Math.round(third * PART_INDEX[part]);
  const end = first + Math.round(third * (PART_INDEX[part] + 1)) - 1;
  return `${formatDay(start)}/${formatDay(end)}`;
}

/** First and last day number that an EDTF value can mean. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
}

/**
 * The days an EDTF value of ours spans; of an interval with an open end, the days of the end that is known.
 *
 * @example boundsOf('2016-05')?.first === daysFromCivil({ year: 2016, month: 5, day: 1 }) // true
 */
export function boundsOf(edtf: string): Bounds | null {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return dateBounds(from);
  const [start, end] = [dateBounds(from), dateBounds(to)];
  if (start && end) return start.first <= end.last ? { first: start.first, last: end.last } : null;
  return start ?? end;
}

const DATE = /^(-?)(\d{1,4})(X{0,3})(?:-(\d\d)(?:-(\d\d))?)?/;

function dateBounds(text: string): Bounds | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, sign, digits, mask, code, day] = match;
  const size = 10 ** mask!.length;
  const year = (sign ? -1 : 1) * Number(digits) * size;
  if (code === undefined) return years(year, year + size - 1);
  if (day !== undefined) {
    const days = daysFromCivil({ year, month: Number(code), day: Number(day) });
    return { first: days, last: days };
  }
  return monthsOf(year, Number(code));
}

const years = (from: number, to: number): Bounds => ({
  first: daysFromCivil({ year: from, month: 1, day: 1 }),
  last: daysFromCivil({ year: to, month: 12, day: 31 }),
});

/** Bounds of a month or of one of the codes that group months. */
function monthsOf(year: number, code: number): Bounds {
  if (code >= HALF) return months(year, (code - HALF) * 6 + 1, 6);
  if (code >= THIRD) return months(year, (code - THIRD) * 4 + 1, 4);
  if (code >= QUARTER) return months(year, (code - QUARTER) * 3 + 1, 3);
  if (code >= SEASON) return months(year, (code - SEASON) * 3 + 3, 3);
  return months(year, code, 1);
}

function months(year: number, from: number, count: number): Bounds {
  const end = from + count - 1;
  const [lastYear, lastMonth] = end > 12 ? [year + 1, end - 12] : [year, end];
  return {
    first: daysFromCivil({ year, month: from, day: 1 }),
    last: daysFromCivil({ year: lastYear, month: lastMonth, day: lastDayOfMonth(lastYear, lastMonth) }),
  };
}
