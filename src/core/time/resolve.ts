import { daysFromCivil, isCivilDate, twoDigits, weekdayOf } from './civil';
import type { Candidate, Meaning, Unit, YearSlot } from './meaning';
import {
  addMonths,
  dayPeriod,
  firstDay,
  lastDay,
  monthPeriod,
  periodAt,
  shift,
  widen,
  yearOf,
  type Grain,
  type Period,
} from './period';
import { periodValue, type Resolved, type TimeValue } from './value';

/** What a relative expression may lean on where it stands. */
export interface Anchors {
  /** Day of publication. */
  readonly published: number | null;
  /** What was spoken of last, with a year. */
  readonly context: Period | null;
  /** Whether the text tells of a past that the day of publication says nothing about. */
  readonly narrative: boolean;
}

/** The meaning of a candidate where it stands, or null where it is no time after all. */
export function resolve({ meaning, future }: Pick<Candidate, 'meaning' | 'future'>, anchors: Anchors): Resolved {
  switch (meaning.kind) {
    case 'period':
      return explicit(periodValue(meaning.period, meaning));
    case 'interval':
      return { value: { kind: 'interval', from: meaning.from, to: meaning.to }, basis: meaning.basis ?? 'explicit' };
    case 'duration':
      return lasting(meaning, anchors);
    case 'set':
      return explicit({ kind: 'open', type: 'SET', timex: meaning.timex });
    case 'reference':
      return { value: { kind: 'open', type: 'DATE', timex: meaning.timex }, basis: 'relative-to-publication' };
    case 'yearless':
      return yearless(meaning, anchors);
    case 'weekday':
      return weekday(meaning, future, anchors);
    case 'neighbour':
      return neighbour(meaning, anchors);
    case 'shift':
      return shifted(meaning, anchors);
    case 'stretch':
      return stretch(meaning, anchors);
    case 'clock':
      return clock(meaning, future, anchors);
  }
}

type Of<K extends Meaning['kind']> = Extract<Meaning, { readonly kind: K }>;
type Basis = Resolved['basis'];

const explicit = (value: TimeValue): Resolved => ({ value, basis: 'explicit' });
const open = (timex: string, basis: Basis): Resolved => ({ value: { kind: 'open', type: 'DATE', timex }, basis });

/** The period to count from, and what that leans on. In a narrative, `last year` is the year before the one told of. */
function anchorOf(
  from: 'publication' | 'context',
  { published, context, narrative }: Anchors,
): { period: Period; basis: Basis } | null {
  const publication =
    published === null || narrative
      ? null
      : { period: dayPeriod(published), basis: 'relative-to-publication' as const };
  const told = context && { period: context, basis: 'relative-to-context' as const };
  return from === 'publication' ? (publication ?? told) : (told ?? publication);
}

/** A month or day without a year: the one nearest to what it leans on. */
function yearless({ slot, part, year: hint }: Of<'yearless'>, anchors: Anchors): Resolved {
  const leansOn =
    hint && hint !== 'context' ? 'publication' : anchors.narrative || hint === 'context' ? 'context' : 'publication';
  const anchor = anchorOf(leansOn, anchors);
  if (!anchor) return open(unknownYear(slot), 'relative-to-context');
  const year = yearFor(slot, hint, anchor.period);
  return { value: slotIn(slot, year, part), basis: anchor.basis };
}

/** In a narrative the story goes on: a month this many months before the last one told of is the next year's. */
const BACK_MONTHS = 6;

function yearFor(slot: YearSlot, hint: Of<'yearless'>['year'], anchor: Period): number {
  const here = yearOf(anchor);
  if (hint === 'context' || (anchor.grain !== 'day' && anchor.grain !== 'month')) return here;
  const place = (year: number): number => firstDay(firstPeriod(slot, year));
  const today = firstDay(anchor);
  if (hint === 'last') return place(here) < today && lastDay(firstPeriod(slot, here)) < today ? here : here - 1;
  if (hint === 'next') return place(here) > today ? here : here + 1;
  if (hint === 'this') return here;
  return nearestYear(slot, here, today);
}

function nearestYear(slot: YearSlot, here: number, today: number): number {
  const months = (firstDay(firstPeriod(slot, here)) - today) / 30.4;
  if (months < -BACK_MONTHS) return here + 1;
  return months > 12 - BACK_MONTHS ? here - 1 : here;
}

function firstPeriod(slot: YearSlot, year: number): Period {
  if (slot.grain === 'month' && slot.day === null) return monthPeriod(year, slot.number);
  if (slot.grain === 'month') return dayPeriod(daysFromCivil({ year, month: slot.number, day: slot.day! }));
  return { grain: slot.grain, index: year * (slot.grain === 'half' ? 2 : 4) + slot.number - 1 };
}

function slotIn(slot: YearSlot, year: number, part: Of<'yearless'>['part']): TimeValue {
  if (slot.day !== null && !isCivilDate(year, slot.number, slot.lastDay ?? slot.day))
    return { kind: 'open', type: 'DATE', timex: unknownYear(slot) };
  const period = firstPeriod(slot, year);
  if (slot.lastDay === null) return periodValue(period, { part });
  return { kind: 'interval', from: period, to: shift(period, slot.lastDay - slot.day!) };
}

const SEASON_CODES = ['SP', 'SU', 'FA', 'WI'];

/** TIMEX3 with an unknown year. @example unknownYear({ grain: 'month', number: 9, … }) // "XXXX-09" */
function unknownYear({ grain, number, day, lastDay }: YearSlot): string {
  if (grain !== 'month')
    return `XXXX-${grain === 'season' ? SEASON_CODES[number - 1] : `${grain === 'half' ? 'H' : 'Q'}${number}`}`;
  const month = `XXXX-${twoDigits(number)}`;
  if (day === null) return month;
  return lastDay === null ? `${month}-${twoDigits(day)}` : `${month}-${twoDigits(day)}/${month}-${twoDigits(lastDay)}`;
}

/** The last such weekday up to the anchor day, or the next one where the sentence looks ahead. */
function weekday({ weekday: wanted, step }: Of<'weekday'>, future: boolean, anchors: Anchors): Resolved {
  const anchor = anchorOf(anchors.narrative ? 'context' : 'publication', anchors);
  if (!anchor || anchor.period.grain !== 'day') return open(`XXXX-WXX-${wanted}`, 'relative-to-context');
  const today = anchor.period.index;
  const sinceThen = (weekdayOf(today) - wanted + 7) % 7;
  const toThen = 7 - sinceThen;
  const day =
    step === null ? (future && sinceThen !== 0 ? today + toThen : today - sinceThen) : inWeek(today, step, wanted);
  return { value: periodValue(dayPeriod(day)), basis: anchor.basis };
}

/** The weekday of this, the last or the next week, counted from Monday. */
const inWeek = (today: number, step: number, wanted: number): number =>
  firstDay(shift(periodAt('week', today), step)) + wanted - 1;

/** `last year`, `the following month`. */
function neighbour({ grain, step, from, part }: Of<'neighbour'>, anchors: Anchors): Resolved {
  const anchor = anchorOf(from, anchors);
  if (!anchor) return open('', from === 'publication' ? 'relative-to-publication' : 'relative-to-context');
  if (isTooVague(anchor.period, grain)) return open('', anchor.basis);
  return { value: periodValue(shift(widen(anchor.period, grain), step), { part }), basis: anchor.basis };
}

const DAYS: Readonly<Record<Grain, number>> = {
  day: 1, weekend: 2, week: 7, month: 30, quarter: 91, season: 91, half: 182, year: 365, decade: 3652, century: 36_524, millennium: 365_242,
}; // prettier-ignore

/** `the next day` after `in 1941` is not known. */
const isTooVague = (anchor: Period, grain: Grain): boolean => DAYS[anchor.grain] > DAYS[grain] * 1.5;

/** `two years ago`, `three days later`. */
function shifted({ amount, unit, sign, from }: Of<'shift'>, anchors: Anchors): Resolved {
  const anchor = anchorOf(from, anchors);
  const basis = anchor?.basis ?? (from === 'publication' ? 'relative-to-publication' : 'relative-to-context');
  if (amount === null) return open(sign < 0 ? 'PAST_REF' : 'FUTURE_REF', basis);
  const period = anchor && moved(anchor.period, amount * sign, unit);
  return period ? { value: periodValue(period), basis } : open('', basis);
}

/** How many days or months a unit has. */
const IN_DAYS: Partial<Record<Unit, number>> = { day: 1, weekend: 7, week: 7 };
const IN_MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** A period so many units away, as precise as both the anchor and the unit let it be. */
function moved(anchor: Period, amount: number, unit: Unit): Period | null {
  const days = IN_DAYS[unit];
  if (days !== undefined) return anchor.grain === 'day' ? dayPeriod(anchor.index + Math.round(amount * days)) : null;
  const months = IN_MONTHS[unit];
  if (months === undefined) return null;
  const grain: Grain = unit === 'month' || unit === 'quarter' ? 'month' : unit === 'year' ? 'year' : 'year';
  if (isTooVague(anchor, grain)) return null;
  return periodAt(grain, addMonths(firstDay(anchor), Math.round(amount * months)));
}

/** `the last two years`: to the day of publication, in whole years where it counts years. */
function stretch({ amount, unit, sign }: Of<'stretch'>, anchors: Anchors): Resolved {
  const anchor = anchorOf('publication', anchors);
  const other = anchor && moved(anchor.period, amount * sign, unit);
  if (!anchor || !other) return explicit({ kind: 'duration', amount, unit, lasts: null });
  const here = widen(anchor.period, other.grain);
  const [from, to] = sign < 0 ? [other, here] : [here, other];
  return { value: { kind: 'interval', from, to }, basis: anchor.basis };
}

/** `had been waiting for three years`: as long as it says, up to what was spoken of. */
function lasting({ amount, unit, until }: Of<'duration'>, anchors: Anchors): Resolved {
  const anchor = until && amount !== null ? anchorOf(until, anchors) : null;
  const from = anchor && moved(anchor.period, -amount!, unit);
  const lasts = from && { from, to: widen(anchor.period, from.grain) };
  return { value: { kind: 'duration', amount, unit, lasts }, basis: lasts ? anchor!.basis : 'explicit' };
}

/** A time of day, on its date where that is a day. */
function clock({ clock: code, date }: Of<'clock'>, future: boolean, anchors: Anchors): Resolved {
  const on = date ? resolve({ meaning: date, future }, anchors) : onContextDay(anchors);
  if (on?.value.kind === 'period' && on.value.period.grain === 'day')
    return { value: { ...on.value, clock: code }, basis: on.basis };
  return { value: { kind: 'open', type: 'TIME', timex: code }, basis: on?.basis ?? 'relative-to-context' };
}

function onContextDay({ context }: Anchors): Resolved | null {
  return context?.grain === 'day' ? { value: periodValue(context), basis: 'relative-to-context' } : null;
}
