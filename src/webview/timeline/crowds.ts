import type { LaneItem } from './lanes';

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
