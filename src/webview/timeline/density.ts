import type { LaneItem } from './lanes';
import { daysIn, type DayWindow } from './viewport';

/**
 * How many events fall into each of a number of equal stretches of a window. An event counts once in all, shared out
 * over the stretches that it covers, so that the sum is the number of items.
 */
export function densityOf(items: readonly LaneItem[], window: DayWindow, stretches: number): number[] {
  const density = new Array<number>(stretches).fill(0);
  const at = (day: number) =>
    Math.min(Math.max(Math.floor(((day - window.from) / daysIn(window)) * stretches), 0), stretches - 1);
  for (const { first, last } of items) {
    const [from, to] = [at(first), at(last + 0.999)];
    const share = 1 / (to - from + 1);
    for (let stretch = from; stretch <= to; stretch += 1) density[stretch]! += share;
  }
  return density;
}
