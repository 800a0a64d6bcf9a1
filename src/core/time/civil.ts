/**
 * Civil dates as plain numbers: the proleptic Gregorian calendar without clocks, time zones or `Date`, so that a day
 * never shifts. Years are astronomical (ISO 8601): year 0 is 1 BC, year -43 is 44 BC.
 *
 * The two conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
 * (https://howardhinnant.github.io/date_algorithms.html): years start in March and come in eras of 400.
 */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAYS_PER_ERA = 146_097;
/** From 0000-03-01, where Hinnant's eras begin, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

/** Days from 1970-01-01 to a civil date. @example daysFromCivil({ year: 1970, month: 1, day: 2 }) // 1 */
export function daysFromCivil({ year, month, day }: CivilDate): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The civil date so many days after 1970-01-01. @example civilFromDays(0) // { year: 1970, month: 1, day: 1 } */
export function civilFromDays(days: number): CivilDate {
  const shifted = days + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Number of the month's last day. @example lastDayOfMonth(2000, 2) // 29 */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the numbers name a day that exists; without a year, 29 February does. */
export const isCivilDate = (year: number | null, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year ?? 2000, month);

/** ISO weekday of a day number, Monday 1 to Sunday 7. @example weekdayOf(0) // 4, a Thursday */
export const weekdayOf = (days: number): number => modulo(days + 3, 7) + 1;

/** Remainder that is never negative. */
export const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** Four digits and a sign where needed (ISO 8601). @example formatYear(-43) // "-0043" */
export const formatYear = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');

/** Two digits. @example twoDigits(7) // "07" */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD` of a day number. @example formatDay(0) // "1970-01-01" */
export function formatDay(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${formatYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

const ISO_DAY = /^(-?\d{4})-(\d\d)-(\d\d)/;

/** Day number of `YYYY-MM-DD` (anything after it is ignored), or null where it names no day. */
export function parseDay(text: string | null): number | null {
  const match = text === null ? null : ISO_DAY.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, day) ? daysFromCivil({ year, month, day }) : null;
}
