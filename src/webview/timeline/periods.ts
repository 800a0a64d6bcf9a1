import { civilFromDays } from '../../core/time/civil';
import { readableYear } from '../../core/readableDate';
import type { TimelineItem } from '../../shared/timelineModel';

/** Neighbours in time under one heading of the list. */
export interface Period {
  /** For example `2016`, `1990s`, `1800s`, `40s BC`. */
  readonly label: string;
  /** Index of its first item; the items are consecutive. */
  readonly start: number;
  readonly items: readonly TimelineItem[];
}

/** Years a heading may stand for, finest first. */
const SIZES = [1, 10, 100, 1000] as const;
/** Headings pay when each stands over this many events or more, on the average. */
const ITEMS_A_HEADING = 2;

/** Groups items, sorted by time, under years, decades or centuries: the finest of them that still groups. */
export function periodsOf(items: readonly TimelineItem[]): Period[] {
  const finest = groupBy(items, SIZES[0]);
  for (const size of SIZES) {
    const periods = size === 1 ? finest : groupBy(items, size);
    if (periods.length * ITEMS_A_HEADING <= items.length) return periods;
  }
  return finest;
}

function groupBy(items: readonly TimelineItem[], size: number): Period[] {
  const groups: { key: number; start: number; items: TimelineItem[] }[] = [];
  items.forEach((item, start) => {
    const key = keyOf(civilFromDays(item.first).year, size);
    const group = groups.at(-1);
    if (group?.key === key) group.items.push(item);
    else groups.push({ key, start, items: [item] });
  });
  return groups.map(({ key, start, items: members }) => ({ label: labelOf(key, size), start, items: members }));
}

/** Which period a year is in; before Christ, periods count backwards as people do and get keys below 0. */
const keyOf = (year: number, size: number): number =>
  year > 0 ? Math.floor(year / size) : -1 - Math.floor((1 - year) / size);

function labelOf(key: number, size: number): string {
  const years = key >= 0 ? key * size : (-1 - key) * size;
  if (size === 1) return readableYear(key >= 0 ? years : 1 - years);
  return key >= 0 ? `${years}s` : `${years}s BC`;
}
