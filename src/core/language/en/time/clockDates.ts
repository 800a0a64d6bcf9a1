import type { Meaning } from '../../../time/meaning';
import { clockTimex, halfIn, inHalf, type WrittenClock } from './writtenClock';

/** One time of day or the two ends of a span of them, before their date is known. */
export interface Clock {
  readonly end: number;
  readonly from: WrittenClock;
  readonly to: WrittenClock | null;
}

/** Whether a TIMEX3 time is a part of a day. @example isDayPart('TMO') // true */
export const isDayPart = (clock: string): boolean => /^T[A-Z]/.test(clock);

/** A time of day on a date; a part of the day there (`tomorrow evening`) says which half is meant. */
export function clockOn({ from, to }: Pick<Clock, 'from' | 'to'>, date: Meaning | null): Meaning {
  const part = date?.kind === 'clock' && isDayPart(date.clock) ? date.clock : null;
  const inPart = (clock: WrittenClock): WrittenClock =>
    part && !clock.half ? { ...clock, hour: inHalf(clock.hour, halfIn(part, clock.hour)) } : clock;
  const on = part && date?.kind === 'clock' ? date.date : date;
  const clock = clockTimex(inPart(from));
  return to ? { kind: 'clock', clock, until: clockTimex(inPart(to)), date: on } : { kind: 'clock', clock, date: on };
}

/** TIMEX3 value of a time of day that comes round with a set, or null where the set is of no days. */
export function timesOfSet(set: string, clock: string): string | null {
  if (set === 'P1D' || isDayPart(set)) return clock;
  return set.startsWith('XXXX-WXX-') ? set + clock : null;
}
