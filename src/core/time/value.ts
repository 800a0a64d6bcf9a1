import type { TimeBasis, TimeType } from '../model';
import type { Part, Unit } from './meaning';
import type { Period } from './period';

/** What an expression means in its document; `timex.ts` and `edtf.ts` write it down. */
export type TimeValue =
  /** One period of the calendar, a third of it, or a time of its day (TIMEX3 `T16:15`, `TNI`) and where that ends. */
  | {
      readonly kind: 'period';
      readonly period: Period;
      readonly part: Part | null;
      readonly approximate: boolean;
      readonly clock: string | null;
      readonly until: string | null;
    }
  /** Two ends; null where one is open. */
  | { readonly kind: 'interval'; readonly from: Period; readonly to: Period }
  | { readonly kind: 'duration'; readonly amount: number | null; readonly unit: Unit; readonly lasts: Lasting | null }
  /** What has no place on the calendar: a set, a vague reference, a date with unknown parts (`XXXX-09`). */
  | { readonly kind: 'open'; readonly type: TimeType; readonly timex: string };

/** First and last period of a duration whose end is known. */
export interface Lasting {
  readonly from: Period;
  readonly to: Period;
}

/** A value and what it leans on. */
export interface Resolved {
  readonly value: TimeValue;
  readonly basis: TimeBasis;
}

/** A period as a value. */
export const periodValue = (
  period: Period,
  more: { part?: Part | undefined; approximate?: boolean | undefined } = {},
): TimeValue => ({
  kind: 'period',
  period,
  part: more.part ?? null,
  approximate: more.approximate ?? false,
  clock: null,
  until: null,
});

/** The TIMEX3 type of a value. */
export function typeOf(value: TimeValue): TimeType {
  if (value.kind === 'duration') return 'DURATION';
  if (value.kind === 'open') return value.type;
  return value.kind === 'period' && value.clock ? 'TIME' : 'DATE';
}
