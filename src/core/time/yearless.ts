import { daysFromCivil, isCivilDate, twoDigits } from './civil';
import type { Part, Tense, YearHint, YearSlot } from './meaning';
import { dayPeriod, firstDay, isFiner, lastDay, monthPeriod, shift, yearOf, type Period } from './period';
import { periodValue, type TimeValue } from './value';

/** A report looks half a year both ways; what it says was so lies behind it, but for a fortnight of doubt. */
const REPORT: Readonly<Record<Tense, number>> = { past: 11.5, present: 6, future: 3 };
/** A story mostly goes on; what it goes back to is seldom further away. */
const STORY = 5;

/** The window of a report or of a story told in a tense. */
export const windowOf = (tense: Tense, story: boolean): number => (story ? STORY : REPORT[tense]);

/**
 * The year of a month, day or season that is stated without one.
 *
 * @param anchor what it leans on; one no finer than a year gives its own year
 * @param back months back from the anchor that the place may lie
 */
export function yearOfSlot(slot: YearSlot, hint: YearHint | undefined, anchor: Period, back: number): number {
  const here = yearOf(anchor);
  if (hint && !hint.nearest) return here + hint.step;
  if (!isFiner(anchor.grain, 'year')) return here;
  if (hint) return nearestOnSide(slot, hint.step, here, anchor);
  const months = (firstDay(placeIn(slot, here)) - firstDay(anchor)) / DAYS_PER_MONTH;
  if (months < -back) return here + 1;
  return months > 12 - back ? here - 1 : here;
}

const DAYS_PER_MONTH = 30.44;

/** `last September` lies behind the anchor, `next September` ahead of it, `this September` in its year. */
function nearestOnSide(slot: YearSlot, step: number, here: number, anchor: Period): number {
  if (step < 0) return lastDay(placeIn(slot, here)) < firstDay(anchor) ? here : here - 1;
  return step > 0 && firstDay(placeIn(slot, here)) <= firstDay(anchor) ? here + 1 : here;
}

/** The period that a place of the year is in one year; of a range of days the first. */
function placeIn({ grain, number, day }: YearSlot, year: number): Period {
  if (grain === 'month')
    return day === null ? monthPeriod(year, number) : dayPeriod(daysFromCivil({ year, month: number, day }));
  return { grain, index: year * (grain === 'half' ? 2 : 4) + number - 1 };
}

/** A place of the year as a value in one year; 29 February of a common year stays open. */
export function slotValue(slot: YearSlot, year: number, part: Part | undefined): TimeValue {
  if (slot.day !== null && !isCivilDate(year, slot.number, slot.lastDay ?? slot.day)) return openSlot(slot);
  const period = placeIn(slot, year);
  if (slot.lastDay === null) return periodValue(period, { part });
  return { kind: 'interval', from: period, to: shift(period, slot.lastDay - slot.day!) };
}

/** A place of the year in no certain year. */
export const openSlot = (slot: YearSlot): TimeValue => ({ kind: 'open', type: 'DATE', timex: slotTimex(slot) });

const SEASONS = ['SP', 'SU', 'FA', 'WI'];

function slotTimex({ grain, number, day, lastDay: last }: YearSlot): string {
  if (grain === 'season') return `XXXX-${SEASONS[number - 1]}`;
  if (grain !== 'month') return `XXXX-${grain === 'half' ? 'H' : 'Q'}${number}`;
  const month = `XXXX-${twoDigits(number)}`;
  if (day === null) return month;
  return last === null ? `${month}-${twoDigits(day)}` : `${month}-${twoDigits(day)}/${month}-${twoDigits(last)}`;
}
