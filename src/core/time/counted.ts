import { civilFromDays, daysFromCivil, isCivilDate, modulo } from './civil';
import { firstDay, lastDay, periodAt, shift, type Period } from './period';
import { periodValue, type TimeValue } from './value';

/** How many months around the anchor a weekday is looked for on a day of the month. */
const MONTHS_AROUND = 12;

/**
 * That day of the month that a day number lies in and of the months around it, the nearest first, as day numbers.
 *
 * @example daysOfMonths(0, 18)[0] // 17, 18 January 1970
 */
export function daysOfMonths(here: number, day: number): number[] {
  const { year, month } = civilFromDays(here);
  const days: number[] = [];
  for (let step = 0; step <= 2 * MONTHS_AROUND; step += 1) {
    const months = year * 12 + month - 1 + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    const [itsYear, itsMonth] = [Math.floor(months / 12), modulo(months, 12) + 1];
    if (isCivilDate(itsYear, itsMonth, day)) days.push(daysFromCivil({ year: itsYear, month: itsMonth, day }));
  }
  return days;
}

/** Which days, weeks or months of a period are meant: from 1 from its beginning, from -1 from its end. */
export interface Counted {
  readonly grain: 'day' | 'week' | 'month';
  readonly first: number;
  readonly last: number;
}

/** From the first day of a week to the one that says which month or year it belongs to (ISO 8601). */
const DAYS_TO_THURSDAY = 3;

/**
 * What is counted in a period, or null where it has not so many. Its weeks are those with most of their days in it.
 *
 * @example countedIn(monthPeriod(2016, 7), { grain: 'week', first: -1, last: -1 }) // the week of 25 July 2016
 */
export function countedIn(whole: Period, { grain, first, last }: Counted): TimeValue | null {
  const [start, end] = [firstDay(whole), lastDay(whole)];
  const middle = grain === 'week' ? DAYS_TO_THURSDAY : 0;
  const placeOf = (number: number): Period =>
    number > 0 ? shift(periodAt(grain, start + middle), number - 1) : shift(periodAt(grain, end - middle), number + 1);
  const [from, to] = [placeOf(first), placeOf(last)];
  if (firstDay(to) > end || firstDay(from) < start - middle) return null;
  return first === last ? periodValue(from) : { kind: 'interval', from, to };
}
