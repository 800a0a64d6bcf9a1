import type { Feast } from './feasts';
import type { Grain, Period } from './period';

/** Which third of a period is meant (TIMEX3 mod START, MID, END). */
export type Part = 'early' | 'mid' | 'late';

/** Units that durations count in. */
export type Unit =
  'second' | 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** What a relative expression leans on: the day of publication (`ago`) or what was said before (`earlier`). */
export type Anchor = 'publication' | 'context';

/** A place in any year: `September` is month 9, `14 July` month 7 day 14, `4–6 September` month 9 days 4 to 6. */
export interface YearSlot {
  readonly grain: 'half' | 'season' | 'quarter' | 'month';
  /** From 1: March is month 3; spring is season 1 and winter season 4. */
  readonly number: number;
  readonly day: number | null;
  /** Last day of a range of days. */
  readonly lastDay: number | null;
}

/**
 * What an expression means before the rest of the document is known: what is stated, apart from what is to be
 * inferred. `resolve` turns it into a `TimeValue`.
 */
export type Meaning =
  /** `6 May 2016`, `the early 1990s`, `c. 1450` */
  | { readonly kind: 'period'; readonly period: Period; readonly part?: Part; readonly approximate?: boolean }
  /** `2014–18`, `the first two weeks of 2021` */
  | { readonly kind: 'interval'; readonly from: Period; readonly to: Period; readonly basis?: 'named-period' }
  /** `from Monday to Friday`: the ends of a span as one expression */
  | { readonly kind: 'range'; readonly from: Meaning; readonly to: Meaning }
  /** `in September`, `on 4–6 September`, `that summer` */
  | { readonly kind: 'yearless'; readonly slot: YearSlot; readonly part?: Part; readonly year?: YearHint }
  /** `on Thursday`, `last Friday` */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly step: -1 | 0 | 1 | null }
  /** `the 18th`, `Monday the 27th`: in which month, the anchor says */
  | { readonly kind: 'dayOfMonth'; readonly day: number; readonly weekday: number | null }
  /** `at Christmas`, `the next Easter` (nearest on that side), `Easter last year` (of that year) */
  | { readonly kind: 'feast'; readonly feast: Feast; readonly step: -1 | 0 | 1 | null; readonly nearest: boolean }
  /** `the last week of July`, `the first ten days of 2021`: counted from the beginning, or from the end below 0 */
  | {
      readonly kind: 'nth';
      readonly grain: 'day' | 'week' | 'month';
      readonly first: number;
      readonly last: number;
      readonly of: Meaning;
    }
  /** `today` is day 0, `last year` year -1, `the following month` month +1 from the context */
  | {
      readonly kind: 'neighbour';
      readonly grain: Grain;
      readonly step: number;
      readonly from: Anchor;
      readonly part?: Part;
      /** What it counts from, where that is stated: `the week of 10 April`. */
      readonly of?: Meaning;
    }
  /** `two years ago`, `three days later`; an amount of null is `some` */
  | {
      readonly kind: 'shift';
      readonly amount: number | null;
      readonly unit: Unit;
      readonly sign: -1 | 1;
      readonly from: Anchor;
      /** What it counts from, where that is stated: `two weeks before Christmas`. */
      readonly of?: Meaning;
    }
  /** `the last two years` */
  | { readonly kind: 'stretch'; readonly amount: number; readonly unit: Unit; readonly sign: -1 | 1 }
  /** `for three years`; an amount of null is `some`. `had been waiting for three years` lasts until the context; `in three years` may lie ahead. */
  | {
      readonly kind: 'duration';
      readonly amount: number | null;
      readonly unit: Unit;
      readonly until?: Anchor;
      readonly ahead?: boolean;
    }
  /** `annually`, `every Monday`: already a TIMEX3 value */
  | { readonly kind: 'set'; readonly timex: string }
  /** `now`, `recently`; `at the moment` is vague */
  | {
      readonly kind: 'reference';
      readonly timex: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
      readonly isVague?: boolean;
    }
  /** `at 16:15 on 1 June`, `that night`, `from 5 to 6 pm`; the clock is TIMEX3's `T16:15` or `TNI`; `in the morning` of no said day is vague */
  | {
      readonly kind: 'clock';
      readonly clock: string;
      readonly until?: string;
      readonly date: Meaning | null;
      readonly isVague?: boolean;
    };

/**
 * How a year is hinted at: so many years from the anchor's (`of that year`, `last year`), or the nearest such place
 * on one side of it (`last September`).
 */
export interface YearHint {
  readonly from: Anchor;
  readonly step: number;
  readonly nearest: boolean;
}

/** Whether a sentence tells what was, how things are, or what is to come. */
export type Tense = 'past' | 'present' | 'future';

/** An expression found in the prose of one block, not yet resolved. */
export interface Candidate {
  /** In `prose.text`. */
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** Whether a word before it leaves one end open: `since 1996` is `from`, `until 1996` is `to`. */
  readonly open: 'from' | 'to' | null;
  /** Whether the next candidate ends the range that this one begins: `1914` in `1914–1918`. */
  readonly opensRange: boolean;
  readonly tense: Tense;
  /** Whether the next candidate shares its year with this one: `May and June 1981`, `6 May – 9 June 1950`. */
  readonly sharesYear: boolean;
  /** Whether it stands aside, as in `the 1990 treaty`: what follows does not lean on it. */
  readonly aside: boolean;
}
