import { civilFromDays, lastDayOfMonth, type CivilDate } from './time/civil';
import type { Precision } from './model';

/** What is known of a date. Days count from 1970-01-01, both ends included. */
export interface KnownDate {
  readonly first: number;
  readonly last: number;
  readonly precision: Precision;
  /** EDTF value of the expression, for what days cannot say: seasons, `about`, open ends. */
  readonly edtf: string | null;
}

/** Month names as English prose abbreviates them: the short ones stay whole. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;
/** EDTF codes 21 to 24. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
const FIRST_SEASON_CODE = 21;
const FIRST_QUARTER_CODE = 33;
const FIRST_HALF_CODE = 40;

/** Abbreviated name of a month, 1 to 12. @example monthName(9) // "Sept" */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** From this year on a number alone is read as a year. */
const PLAIN_YEARS = 1000;

/** A year as people write it; before Christ there is no year 0. @example readableYear(-43) // "44 BC" */
export function readableYear(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < PLAIN_YEARS ? `AD ${year}` : String(year);
}

/** A civil date as people write it. @example readableDay({ year: 2016, month: 5, day: 6 }) // "6 May 2016" */
export const readableDay = ({ year, month, day }: CivilDate): string =>
  `${day} ${monthName(month)} ${readableYear(year)}`;

/**
 * A date as short as it can be said without saying more than is known.
 *
 * @example readableDate({ first, last, precision: 'range', edtf: '2014/2018' }) // "2014–18"
 */
export function readableDate(date: KnownDate): string {
  const { edtf } = date;
  const plain =
    seasonOf(edtf) ?? centuryOf(edtf) ?? between(civilFromDays(date.first), civilFromDays(date.last), date.precision);
  if (edtf?.endsWith('/..')) return `since ${plain}`;
  if (edtf?.startsWith('../')) return `until ${plain}`;
  return edtf && /[~%]$/.test(edtf) ? `c. ${plain}` : plain;
}

/** Seasons, quarters and halves of a year: periods whose name says more than their months. */
function seasonOf(edtf: string | null): string | null {
  const match = /^(?:\.\.\/)?(-?\d{4})-(\d\d)[~?%]?(?:\/\.\.)?$/.exec(edtf ?? '');
  if (!match) return null;
  const code = Number(match[2]);
  const year = readableYear(Number(match[1]));
  const season = SEASONS[code - FIRST_SEASON_CODE];
  if (season) return `${season} ${year}`;
  if (code >= FIRST_HALF_CODE) return `H${code - FIRST_HALF_CODE + 1} ${year}`;
  if (code >= FIRST_QUARTER_CODE && code < FIRST_QUARTER_CODE + 4) return `Q${code - FIRST_QUARTER_CODE + 1} ${year}`;
  return null;
}

/** `18XX` is what people call the 19th century. */
function centuryOf(edtf: string | null): string | null {
  const digits = /^(\d\d)XX~?$/.exec(edtf ?? '')?.[1];
  return digits === undefined ? null : `${ordinal(Number(digits) + 1)} century`;
}

function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(!teens && ['th', 'st', 'nd', 'rd'][value % 10]) || 'th'}`;
}

function between(from: CivilDate, to: CivilDate, precision: Precision): string {
  if (from.day > 1 || from.day === to.day || to.day < lastDayOfMonth(to.year, to.month)) return betweenDays(from, to);
  if (from.month > 1 || to.month < 12) return betweenMonths(from, to);
  if (precision === 'decade') return decades(from.year, to.year);
  return betweenYears(from.year, to.year);
}

function betweenDays(from: CivilDate, to: CivilDate): string {
  if (from.year !== to.year) return `${readableDay(from)} – ${readableDay(to)}`;
  if (from.month !== to.month) return `${from.day} ${monthName(from.month)} – ${readableDay(to)}`;
  return from.day === to.day ? readableDay(to) : `${from.day}–${readableDay(to)}`;
}

function betweenMonths(from: CivilDate, to: CivilDate): string {
  const end = `${monthName(to.month)} ${readableYear(to.year)}`;
  if (from.year !== to.year) return `${monthName(from.month)} ${readableYear(from.year)} – ${end}`;
  return from.month === to.month ? end : `${monthName(from.month)}–${end}`;
}

function betweenYears(from: number, to: number): string {
  if (from === to) return readableYear(from);
  if (to <= 0) return `${1 - from}–${readableYear(to)}`;
  if (from <= 0) return `${readableYear(from)} – ${readableYear(to)}`;
  const sameCentury = from >= PLAIN_YEARS && Math.floor(from / 100) === Math.floor(to / 100);
  return `${readableYear(from)}–${sameCentury ? String(to % 100).padStart(2, '0') : to}`;
}

/** `1990s`; anything that is no whole decade of our era stays a range of years. */
function decades(from: number, to: number): string {
  if (from > 0 && from % 10 === 0 && to === from + 9) return `${from}s`;
  if (from > 0 && from % 100 === 0 && to === from + 99) return `${from}s`;
  return betweenYears(from, to);
}
