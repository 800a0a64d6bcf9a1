import type { Clock } from './clockDates';
import { before } from './rule';
import { inHalf, writtenClockAt, type WrittenClock } from './writtenClock';

const LINK = /\s?[-‐-―−~]\s?|\s(?:to|till|until|through|and)\s/iy;
const AND = /^\sand\s$/i;
const BETWEEN = /(?:^|[^a-z])between\s$/i;
const FROM = /(?:^|[^a-z])(?:from|between)\s$/i;

/**
 * A span of a day that begins with a time at an offset: `5 to 6 pm`, `between 9 and 11:30 am`. Two full times of day
 * make one only after `between`; opening hours (`9 am – 5 pm`) are read as two, as two days are.
 */
export function clockRangeFrom(text: string, at: number, from: WrittenClock): Clock | null {
  const end = endAfter(text, from);
  if (!end) return null;
  const { to, link } = end;
  const isTold = from.minute !== '00' && to.minute !== '00';
  if (!from.isSure && !to.isSure && !isTold) return null;
  const [isFrom, isBetween] = [FROM, BETWEEN].map((lead) => lead.test(before(text, at)));
  if (AND.test(link) && !isBetween) return null;
  if (from.isSure && to.isSure && !isBetween && (from.half || !to.half)) return null;
  return to.half || isFrom ? { ...settled(from, to), end: to.end } : null;
}

/** A span of a day beside a day (`Monday from 3 to 8`), where bare numbers are hours. */
export function bareRangeFrom(text: string, from: WrittenClock): Clock | null {
  const end = endAfter(text, from);
  return end && { ...settled(from, end.to), end: end.to.end };
}

function endAfter(text: string, from: WrittenClock): { to: WrittenClock; link: string } | null {
  LINK.lastIndex = from.end;
  const link = LINK.exec(text)?.[0];
  const to = link === undefined ? null : writtenClockAt(text, from.end + link.length);
  return to && { to, link: link! };
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
