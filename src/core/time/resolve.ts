import { twoDigits, weekdayOf } from './civil';
import { countedIn, daysOfMonths } from './counted';
import { feastDay } from './feasts';
import type { Anchor, Candidate, Meaning, Tense, Unit, YearSlot } from './meaning';
import {
  addMonths,
  dayPeriod,
  firstDay,
  isFiner,
  periodAt,
  shift,
  widen,
  yearOf,
  type Grain,
  type Period,
} from './period';
import { periodValue, type Resolved, type TimeValue } from './value';
import { openSlot, slotValue, windowOf, yearOfSlot } from './yearless';

/** What an expression may lean on where it stands. */
export interface Anchors {
  /** Day of publication. */
  readonly published: number | null;
  /** What was spoken of last, with a year. */
  readonly context: Period | null;
  /** Whether the text tells of another time, so that its months and days lean on what was said before. */
  readonly story: boolean;
  /** Whether `today` and `last year` are those of the publication. */
  readonly dated: boolean;
}

/** What of a candidate its value depends on. */
type Said = Pick<Candidate, 'meaning' | 'tense'>;

/** The meaning of a candidate where it stands. */
export function resolve({ meaning, tense }: Said, anchors: Anchors): Resolved {
  switch (meaning.kind) {
    case 'period':
      return explicit(periodValue(meaning.period, meaning));
    case 'interval':
      return { value: { kind: 'interval', from: meaning.from, to: meaning.to }, basis: meaning.basis ?? 'explicit' };
    case 'duration':
      return meaning.ahead && tense === 'future' ? ahead(meaning, anchors) : lasting(meaning, anchors);
    case 'set':
      return explicit({ kind: 'open', type: 'SET', timex: meaning.timex });
    case 'reference':
      return {
        value: { kind: 'open', type: 'DATE', timex: meaning.timex },
        basis: anchors.story ? CONTEXT : PUBLICATION,
      };
    case 'range':
      return range(meaning, tense, anchors);
    case 'yearless':
      return yearless(meaning, tense, anchors);
    case 'weekday':
      return weekday(meaning, tense, anchors);
    case 'dayOfMonth':
      return dayOfMonth(meaning, tense, anchors);
    case 'feast':
      return feastIn(meaning, tense, anchors);
    case 'nth':
      return nth(meaning, tense, anchors);
    case 'neighbour':
      return neighbour(meaning, tense, anchors);
    case 'shift':
      return shifted(meaning, tense, anchors);
    case 'stretch':
      return stretch(meaning, anchors);
    case 'clock':
      return clock(meaning, tense, anchors);
  }
}

type Of<K extends Meaning['kind']> = Extract<Meaning, { readonly kind: K }>;
type Basis = Resolved['basis'];
/** A period to count from, and what it leans on itself. */
type Anchored = { readonly period: Period; readonly basis: Basis };
const PUBLICATION: Basis = 'relative-to-publication';
const CONTEXT: Basis = 'relative-to-context';

const explicit = (value: TimeValue): Resolved => ({ value, basis: 'explicit' });
const open = (timex: string, basis: Basis): Resolved => ({ value: { kind: 'open', type: 'DATE', timex }, basis });

/** The period to count from, and what that leans on: what the expression asks for, else what there is. */
function anchorOf(from: Anchor, { published, context, dated }: Anchors): Anchored | null {
  const publication = published === null || !dated ? null : { period: dayPeriod(published), basis: PUBLICATION };
  const told = context && { period: context, basis: CONTEXT };
  return from === 'publication' ? (publication ?? told) : (told ?? publication);
}

/** A span between two expressions; the end lies behind the beginning, which it counts from. */
function range({ from, to }: Of<'range'>, tense: Tense, anchors: Anchors): Resolved {
  const start = endOf(from, tense, anchors);
  if (!start) return open('', CONTEXT);
  const here = firstDay(start.period);
  const leansOnStart = to.kind === 'weekday' || to.kind === 'dayOfMonth';
  const following = { ...anchors, context: start.period, published: leansOnStart ? here : anchors.published };
  const end =
    to.kind === 'yearless' && !to.year
      ? nextSlot(to.slot, start)
      : endOf(to, leansOnStart ? 'future' : tense, following);
  if (!end || firstDay(end.period) < here) return open('', start.basis);
  return { value: { kind: 'interval', from: start.period, to: end.period }, basis: start.basis };
}

/** The first such place of the year from the beginning on. */
function nextSlot(slot: YearSlot, { period, basis }: Anchored): Anchored | null {
  const value = slotValue(slot, yearOfSlot(slot, undefined, period, 0), undefined);
  return value.kind === 'period' ? { period: value.period, basis } : null;
}

function endOf(meaning: Meaning, tense: Tense, anchors: Anchors): Anchored | null {
  return meaning.kind === 'reference' ? anchorOf('publication', anchors) : statedAnchor(meaning, tense, anchors);
}

/** A month or day without a year. What a story says in the present tense is so every year: `the winters are cold`. */
function yearless({ slot, part, year: hint }: Of<'yearless'>, tense: Tense, anchors: Anchors): Resolved {
  const leansOn = hint?.from ?? (anchors.story ? 'context' : 'publication');
  const anchor = anchorOf(leansOn, anchors);
  const everyYear = anchors.story && tense === 'present' && !hint;
  if (!anchor || everyYear || isFiner('year', anchor.period.grain)) return { value: openSlot(slot), basis: CONTEXT };
  const year = yearOfSlot(slot, hint, anchor.period, windowOf(tense, anchors.story));
  return { value: slotValue(slot, year, part), basis: anchor.basis };
}

/** The last such weekday up to the anchor day, or the next one where the sentence looks ahead. */
function weekday({ weekday: wanted, step }: Of<'weekday'>, tense: Tense, anchors: Anchors): Resolved {
  const anchor = anchorOf('publication', anchors);
  if (!anchor || anchor.period.grain !== 'day') return open(`XXXX-WXX-${wanted}`, 'relative-to-context');
  const today = anchor.period.index;
  const sinceThen = (weekdayOf(today) - wanted + 7) % 7;
  const toThen = 7 - sinceThen;
  const day =
    step === null
      ? tense === 'future' && sinceThen !== 0
        ? today + toThen
        : today - sinceThen
      : inWeek(today, step, wanted);
  return { value: periodValue(dayPeriod(day)), basis: anchor.basis };
}

/** The weekday of this, the last or the next week, counted from Monday. */
const inWeek = (today: number, step: number, wanted: number): number =>
  firstDay(shift(periodAt('week', today), step)) + wanted - 1;

/** A feast of the year that the anchor and the words say; a fixed one without them is a day of any year. */
function feastIn({ feast, step, nearest }: Of<'feast'>, tense: Tense, anchors: Anchors): Resolved {
  if (step === null && 'day' in feast) {
    const slot = { grain: 'month', number: feast.month, day: feast.day, lastDay: null } as const;
    return yearless({ kind: 'yearless', slot }, tense, anchors);
  }
  const anchor = anchorOf(anchors.story ? 'context' : 'publication', anchors);
  if (!anchor || isFiner('year', anchor.period.grain)) return open('', CONTEXT);
  const [here, year] = [firstDay(anchor.period), yearOf(anchor.period)];
  const looks = step ?? (anchors.story ? 0 : tense === 'future' ? 1 : tense === 'past' ? -1 : 0);
  const inYear = feastDay(feast, year);
  const isNear = nearest || step === null;
  const shifted = isNear && (looks < 0 ? inYear < here : looks > 0 ? inYear > here : true) ? 0 : looks;
  return { value: periodValue(dayPeriod(feastDay(feast, year + shifted))), basis: anchor.basis };
}

/** The nearest such day on the side that the sentence looks to; a story goes on from what was told. */
function dayOfMonth({ day, weekday: wanted }: Of<'dayOfMonth'>, tense: Tense, anchors: Anchors): Resolved {
  const anchor = anchorOf(anchors.story ? 'context' : 'publication', anchors);
  const timex = `XXXX-XX-${twoDigits(day)}`;
  if (!anchor || isFiner('month', anchor.period.grain)) return open(timex, CONTEXT);
  const here = firstDay(anchor.period);
  const isAhead = anchors.story || tense === 'future';
  const isEither = wanted !== null && tense === 'present';
  const found = daysOfMonths(here, day)
    .filter((days) => isEither || (isAhead ? days >= here : days <= here))
    .find((days) => wanted === null || weekdayOf(days) === wanted);
  return found === undefined ? open(timex, CONTEXT) : { value: periodValue(dayPeriod(found)), basis: anchor.basis };
}

/** `the last week of July`. */
function nth({ of, ...counted }: Of<'nth'>, tense: Tense, anchors: Anchors): Resolved {
  const whole = statedAnchor(of, tense, anchors);
  if (!whole) return open('', CONTEXT);
  const value = countedIn(whole.period, counted);
  return value ? { value, basis: whole.basis } : open('', whole.basis);
}

/** Early in a week, `this weekend` told in the past is the one before. */
const WEEK_JUST_BEGUN = 3;

/** `last year`, `the following month`. */
function neighbour({ grain, step, from, part, of }: Of<'neighbour'>, tense: Tense, anchors: Anchors): Resolved {
  const anchor = of ? statedAnchor(of, tense, anchors) : anchorOf(from, anchors);
  if (!anchor) return open('', from === 'publication' ? 'relative-to-publication' : 'relative-to-context');
  if (isTooVague(anchor.period, grain)) return open('', anchor.basis);
  const past = grain === 'weekend' && tense !== 'future' && weekdayOf(firstDay(anchor.period)) <= WEEK_JUST_BEGUN;
  return {
    value: periodValue(shift(widen(anchor.period, grain), past ? step - 1 : step), { part }),
    basis: anchor.basis,
  };
}

const DAYS: Readonly<Record<Grain, number>> = {
  day: 1, weekend: 2, week: 7, month: 30, quarter: 91, season: 91, half: 182, year: 365, decade: 3652, century: 36_524, millennium: 365_242,
}; // prettier-ignore

/** `the next day` after `in 1941` is not known. */
const isTooVague = (anchor: Period, grain: Grain): boolean => DAYS[anchor.grain] > DAYS[grain] * 1.5;

/** `two years ago`, `three days later`. */
function shifted({ amount, unit, sign, from, of }: Of<'shift'>, tense: Tense, anchors: Anchors): Resolved {
  const anchor = of ? statedAnchor(of, tense, anchors) : anchorOf(from, anchors);
  const basis = anchor?.basis ?? (from === 'publication' ? 'relative-to-publication' : 'relative-to-context');
  if (amount === null) return open(sign < 0 ? 'PAST_REF' : 'FUTURE_REF', basis);
  const period = anchor && moved(anchor.period, amount * sign, unit);
  return period ? { value: periodValue(period), basis } : open('', basis);
}

/** What an expression counts from where it says so itself. */
function statedAnchor(of: Meaning, tense: Tense, anchors: Anchors): Anchored | null {
  const { value, basis } = resolve({ meaning: of, tense }, anchors);
  return value.kind === 'period' ? { period: value.period, basis } : null;
}

/** `will end in two weeks`: so long after the day of publication. */
function ahead(meaning: Of<'duration'>, anchors: Anchors): Resolved {
  const anchor = meaning.amount === null ? null : anchorOf('publication', anchors);
  const period = anchor && moved(anchor.period, meaning.amount!, meaning.unit);
  return period ? { value: periodValue(period), basis: anchor.basis } : lasting(meaning, anchors);
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
  if (anchor && (unit === 'quarter' || (unit === 'decade' && sign > 0))) return whole(anchor, unit, amount * sign);
  const other = anchor && moved(anchor.period, amount * sign, unit);
  if (!anchor || !other) return explicit({ kind: 'duration', amount, unit, lasts: null });
  const here = widen(anchor.period, other.grain);
  const [from, to] = sign < 0 ? [other, here] : [here.grain === 'day' ? shift(here, 1) : here, other];
  return { value: { kind: 'interval', from, to }, basis: anchor.basis };
}

/** `the next two quarters`: whole ones, not the one that runs. */
function whole({ period, basis }: Anchored, grain: Grain, steps: number): Resolved {
  const [near, far] = [Math.sign(steps), steps].map((step) => shift(widen(period, grain), step)) as [Period, Period];
  return { value: { kind: 'interval', from: steps < 0 ? far : near, to: steps < 0 ? near : far }, basis };
}

/** `had been waiting for three years`: as long as it says, up to what was spoken of. */
function lasting({ amount, unit, until }: Of<'duration'>, anchors: Anchors): Resolved {
  const anchor = until && amount !== null ? anchorOf(until, anchors) : null;
  const from = anchor && moved(anchor.period, -amount!, unit);
  const lasts = from && { from, to: widen(anchor.period, from.grain) };
  return { value: { kind: 'duration', amount, unit, lasts }, basis: lasts ? anchor.basis : 'explicit' };
}

/** A time of day, on its date where that is a day. */
function clock({ clock: code, until, date }: Of<'clock'>, tense: Tense, anchors: Anchors): Resolved {
  const on = date ? resolve({ meaning: date, tense }, anchors) : onContextDay(anchors);
  if (on?.value.kind === 'period' && on.value.period.grain === 'day')
    return { value: { ...on.value, clock: code, until: until ?? null }, basis: on.basis };
  const timex = until ? `${code}/${until}` : code;
  return { value: { kind: 'open', type: 'TIME', timex }, basis: on?.basis ?? 'relative-to-context' };
}

function onContextDay({ context }: Anchors): Resolved | null {
  return context?.grain === 'day' ? { value: periodValue(context), basis: 'relative-to-context' } : null;
}
