import { daysFromCivil, lastDayOfMonth, weekdayOf } from './civil';

/**
 * A day that comes every year: on a date, on the nth such weekday of a month (below 0 from its end), or so many days
 * from Easter. `plus` days later where it only follows such a day: Black Friday is the day after Thanksgiving.
 */
export type Feast =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number }
  | { readonly fromEaster: number };

/** The day number of a feast in a year. @example feastDay({ fromEaster: 0 }, 2018) // that of 1 April 2018 */
export function feastDay(feast: Feast, year: number): number {
  if ('fromEaster' in feast) return easterSunday(year) + feast.fromEaster;
  if ('day' in feast) return daysFromCivil({ year, month: feast.month, day: feast.day });
  return nthWeekday(year, feast.month, feast.weekday, feast.nth) + (feast.plus ?? 0);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth > 0) {
    const first = daysFromCivil({ year, month, day: 1 });
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  }
  const last = daysFromCivil({ year, month, day: lastDayOfMonth(year, month) });
  return last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7;
}

/** Easter Sunday of the Western churches, by the anonymous Gregorian computus (Nature, 20 April 1876; Meeus, ch. 8). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const lunar = century - Math.floor((century + 8) / 25) + 1;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(lunar / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const place = epact + weekday - 7 * late + 114;
  return daysFromCivil({ year, month: Math.floor(place / 31), day: (place % 31) + 1 });
}
