import type { Clock } from './clockDates';
import { before } from './rule';
import { inHalf, writtenClockAt, type WrittenClock } from './writtenClock';

const LINK = /\s?[-‐-―−~]\s?|\s(?:to|till|until|through|and)\s/iy;
const AND = /^\sand\s$/i;
const BETWEEN = /(?:^|[^a-z])between\s$/i;
const FROM = /(?:^|[^a-z])(?:from|between)\s$/i;

/**
 * A span of a day at an offset: `5 to 6 pm`, `between 9 and 11:30 am`. Two full times of day make one only after
 * `between`; opening hours (`9 am – 5 pm`) are read as two, as two days are.
 */
export function clockRangeAt(text: string, at: number): Clock | null {
  const range = endsAt(text, at);
  if (!range) return null;
  const { from, to, link } = range;
  const [isFrom, isBetween] = [FROM, BETWEEN].map((lead) => lead.test(before(text, at)));
  if (AND.test(link) && !isBetween) return null;
  if (from.isSure && to.isSure && !isBetween && (from.half || !to.half)) return null;
  if (!to.half && !isFrom) return null;
  const isTold = isFrom && from.minute !== '00' && to.minute !== '00';
  return from.isSure || to.isSure || isTold ? { ...settled(from, to), end: to.end } : null;
}

/** A span of a day beside a day (`Monday 3-8`, `from 7 to 9`), where bare numbers are hours. */
export function bareRangeAt(text: string, at: number): Clock | null {
  const range = endsAt(text, at);
  return range && { ...settled(range.from, range.to), end: range.to.end };
}

function endsAt(text: string, at: number): { from: WrittenClock; to: WrittenClock; link: string } | null {
  const from = writtenClockAt(text, at);
  if (!from) return null;
  LINK.lastIndex = from.end;
  const link = LINK.exec(text)?.[0];
  const to = link === undefined ? null : writtenClockAt(text, from.end + link.length);
  return to && { from, to, link: link! };
}

const minutesOf = ({ hour, minute }: WrittenClock): number => hour * 60 + Number(minute);

/** The half of the day said once holds for both ends where the span then goes forward; else the other half. */
function settled(from: WrittenClock, to: WrittenClock): Pick<Clock, 'from' | 'to'> {
  if (!from.half && to.half && from.hour <= 12) {
    const same = { ...from, hour: inHalf(from.hour, to.half), half: to.half };
    const other = { ...from, hour: inHalf(from.hour, 'am'), half: 'am' as const };
    return { from: minutesOf(same) < minutesOf(to) ? same : other, to };
  }
  const isBack = !to.half && to.hour <= 12 && minutesOf(to) <= minutesOf(from);
  return { from, to: isBack ? { ...to, hour: to.hour + 12 } : to };
}
