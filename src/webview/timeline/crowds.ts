import type { LaneItem } from './lanes';
import { daysIn, type DayWindow } from './viewport';

/** Neighbours that no lane has room for, shown as one count. */
export interface Crowd {
  /** Indices of the items, in order of time. */
  readonly members: readonly number[];
  /** Middle of the count, in pixels from the start of all time shown, at the scale of the layout. */
  readonly centre: number;
}

/** Width kept for one count, in pixels. */
export const CROWD_WIDTH = 48;

/** Gathers items into counts that stand apart: one for each stretch of the axis, none lost. */
export function gatherCrowds(
  items: readonly LaneItem[],
  crowded: readonly number[],
  { origin, dayWidth }: { readonly origin: number; readonly dayWidth: number },
): Crowd[] {
  const stretches = new Map<number, number[]>();
  for (const index of crowded) {
    const stretch = Math.floor(((items[index]!.first - origin) * dayWidth) / CROWD_WIDTH);
    const members = stretches.get(stretch);
    if (members) members.push(index);
    else stretches.set(stretch, [index]);
  }
  return [...stretches]
    .sort(([a], [b]) => a - b)
    .map(([stretch, members]) => ({ members: members.sort((a, b) => a - b), centre: (stretch + 0.5) * CROWD_WIDTH }));
}

/** Room around the events of a count that was opened, as a share of their days. */
const MARGIN = 0.15;
/** A window that shrinks less than this would part nothing. */
const PARTING = 0.8;

/** The window that parts the members of a count, or null where no deeper zoom would. */
export function windowParting(
  items: readonly LaneItem[],
  members: readonly number[],
  view: DayWindow,
): DayWindow | null {
  const { first, last } = daysOf(items, members);
  const margin = Math.max((last - first) * MARGIN, 1);
  const window = { from: first - margin, to: last + 1 + margin };
  return first === last || daysIn(window) > daysIn(view) * PARTING ? null : window;
}

/** First and last day of some items. */
export function daysOf(items: readonly LaneItem[], members: readonly number[]): LaneItem {
  let first = Infinity;
  let last = -Infinity;
  for (const index of members) {
    first = Math.min(first, items[index]!.first);
    last = Math.max(last, items[index]!.last);
  }
  return { first, last };
}
