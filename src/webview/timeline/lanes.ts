/** What the layout must know of an event. Days include both ends. */
export interface LaneItem {
  readonly first: number;
  readonly last: number;
}

/** Room on the time axis, in pixels from the start of all time shown. */
export interface Box {
  /** The mark itself. */
  readonly markLeft: number;
  readonly markRight: number;
  /** Mark and label. */
  readonly left: number;
  readonly right: number;
  /** The label stands before the mark, where the axis ends behind it. */
  readonly flipped: boolean;
}

/** An event that has a lane. */
export interface Placed {
  /** Index into the items. */
  readonly index: number;
  readonly lane: number;
  readonly flipped: boolean;
}

/** How the items share the lanes. Every item is in exactly one of the two lists. */
export interface Lanes {
  readonly placed: readonly Placed[];
  /** Indices of those that no lane has room for; they are shown as counts. */
  readonly crowded: readonly number[];
  /** Number of lanes in use. */
  readonly used: number;
}

/** What a layout depends on. */
export interface LaneSpace {
  /** The day at pixel 0. */
  readonly origin: number;
  /** Pixels a day takes. */
  readonly dayWidth: number;
  /** Where the axis ends, in pixels. */
  readonly end: number;
  readonly lanes: number;
  /** Widest box that may take any lane; wider ones share half of them, so that an era never buries its days. */
  readonly wide: number;
  /** No label is longer, but for one inside a bar. */
  readonly longest: number;
}

/** Width of an item's label in pixels. Measuring costs: it is asked only of those that may find a lane. */
export type LabelWidths = (index: number) => number;

/** Diameter of the mark of an event too short for a bar, in pixels. */
export const DOT = 10;
/** From this width on a mark is a bar as wide as its time, in pixels. */
export const SHORTEST_BAR = 14;
/** Between a dot and its label, in pixels. */
export const LABEL_GAP = 7;
/** Between a bar's edge and the label inside it, in pixels. */
export const BAR_PADDING = 8;
/** Between neighbours in a lane, in pixels. */
export const LANE_GAP = 14;
/** Layouts are shared by all zooms within a quarter of an octave, so that lanes do not jump while zooming. */
const STEPS_PER_OCTAVE = 4;

/** The zoom whose layout also holds for a slightly deeper one: boxes only move apart between the two. */
export const layoutScale = (zoom: number): number =>
  2 ** (Math.floor(Math.log2(zoom) * STEPS_PER_OCTAVE + 1e-6) / STEPS_PER_OCTAVE);

/** The room that an event takes. */
export function boxOf(item: LaneItem, label: number, space: Pick<LaneSpace, 'origin' | 'dayWidth' | 'end'>): Box {
  const markLeft = markLeftOf(item, space);
  const markRight = markRightOf(item, space);
  const right = rightOf(markLeft, markRight, label);
  const left = markLeft - LABEL_GAP - label;
  return right > space.end && left >= 0
    ? { markLeft, markRight, left, right: markRight, flipped: true }
    : { markLeft, markRight, left: markLeft, right, flipped: false };
}

type Scale = Pick<LaneSpace, 'origin' | 'dayWidth'>;

/** A mark shorter than a bar is a dot about the middle of its time. */
const markLeftOf = ({ first, last }: LaneItem, { origin, dayWidth }: Scale): number =>
  isBar((last + 1 - first) * dayWidth)
    ? (first - origin) * dayWidth
    : ((first + last + 1) / 2 - origin) * dayWidth - DOT / 2;

const markRightOf = ({ first, last }: LaneItem, { origin, dayWidth }: Scale): number =>
  isBar((last + 1 - first) * dayWidth)
    ? (last + 1 - origin) * dayWidth
    : ((first + last + 1) / 2 - origin) * dayWidth + DOT / 2;

const isBar = (width: number): boolean => width >= SHORTEST_BAR;

/** Where a label behind its dot, or inside its bar, ends. */
const rightOf = (markLeft: number, markRight: number, label: number): number =>
  isBar(markRight - markLeft) ? Math.max(markRight, markLeft + 2 * BAR_PADDING + label) : markRight + LABEL_GAP + label;

/**
 * Greedy lanes: in order of time each event takes the first lane that is free where it starts (interval partitioning,
 * which needs no more lanes than overlap anywhere). What finds none is counted, never dropped.
 *
 * @param favoured index of an item that must have a lane: the one the reader is at
 */
export function layOut(
  items: readonly LaneItem[],
  labels: LabelWidths,
  space: LaneSpace,
  favoured: number | null = null,
): Lanes {
  const queue = queued(items, labels, space);
  const lanes = greedy(queue, space, null);
  if (favoured === null || space.lanes === 0 || !lanes.crowded.includes(favoured)) return lanes;
  return greedy(queue, space, favoured);
}

/** Lanes in which all items find a place, or undefined as soon as one does not. */
export function layOutAll(items: readonly LaneItem[], labels: LabelWidths, space: LaneSpace): Lanes | undefined {
  if (items.length * (DOT + LANE_GAP) > space.lanes * (space.end + LANE_GAP)) return undefined; // not even bare marks fit
  const lanes = greedy(queued(items, labels, space), space, null, true);
  return lanes.crowded.length === 0 ? lanes : undefined;
}

/** Items from left to right. */
interface Queue {
  readonly order: readonly number[];
  /** Left ends of the boxes, by index of the item. */
  readonly lefts: Float64Array;
  readonly boxAt: (index: number) => Box;
}

function queued(items: readonly LaneItem[], labels: LabelWidths, space: LaneSpace): Queue {
  const boxAt = (index: number) => boxOf(items[index]!, labels(index), space);
  const lefts = new Float64Array(items.length);
  const order = new Array<number>(items.length);
  for (let index = 0; index < items.length; index += 1) {
    order[index] = index;
    const left = markLeftOf(items[index]!, space);
    const right = rightOf(left, markRightOf(items[index]!, space), space.longest);
    lefts[index] = right > space.end ? boxAt(index).left : left; // near the end a label may stand before its mark
  }
  order.sort((a, b) => lefts[a]! - lefts[b]! || a - b);
  return { order, lefts, boxAt };
}

function greedy({ order, lefts, boxAt }: Queue, space: LaneSpace, reserved: number | null, allOrNone = false): Lanes {
  const ends = new Array<number>(space.lanes).fill(-Infinity);
  const keep = reserved === null ? undefined : boxAt(reserved);
  const placed: Placed[] = [];
  const crowded: number[] = [];
  let used = 0;
  /** Where the first lane ends: of thousands, most start before it and need no box. */
  let soonest = space.lanes === 0 ? Infinity : -Infinity;
  for (const index of order) {
    if (soonest > lefts[index]! && index !== reserved) {
      crowded.push(index);
    } else {
      const box = boxAt(index);
      const lane = index === reserved ? space.lanes - 1 : freeLane(box, ends, space, keep);
      if (lane < 0) {
        crowded.push(index);
      } else {
        ends[lane] = Math.max(ends[lane]!, box.right + LANE_GAP);
        soonest = Math.min(...ends);
        used = Math.max(used, lane + 1);
        placed.push({ index, lane, flipped: box.flipped });
      }
    }
    if (allOrNone && crowded.length > 0) break;
  }
  return { placed, crowded, used };
}

/** The first lane free for a box, or -1. The last lane keeps its room for the favoured box, if there is one. */
function freeLane(box: Box, ends: readonly number[], { lanes, wide }: LaneSpace, keep: Box | undefined): number {
  const open = box.right - box.left > wide ? Math.ceil(lanes / 2) : lanes;
  for (let lane = 0; lane < open; lane += 1) {
    if (ends[lane]! > box.left) continue;
    if (keep && lane === lanes - 1 && box.left < keep.right + LANE_GAP && keep.left < box.right + LANE_GAP) continue;
    return lane;
  }
  return -1;
}

/**
 * Lanes by parts: each part has so many of them to itself, above those of the next.
 *
 * @param parts indices of the items of each part, and how many lanes it has
 */
export function layOutParts(
  items: readonly LaneItem[],
  labels: LabelWidths,
  space: LaneSpace,
  parts: readonly { readonly members: readonly number[]; readonly lanes: number }[],
  favoured: number | null = null,
): Lanes {
  const placed: Placed[] = [];
  const crowded: number[] = [];
  let before = 0;
  for (const { members, lanes } of parts) {
    const own = members.map((index) => items[index]!);
    const wanted = favoured === null ? -1 : members.indexOf(favoured);
    const widths = (index: number) => labels(members[index]!);
    const laid = layOut(own, widths, { ...space, lanes }, wanted < 0 ? null : wanted);
    for (const place of laid.placed) {
      placed.push({ ...place, index: members[place.index]!, lane: before + place.lane });
    }
    for (const index of laid.crowded) crowded.push(members[index]!);
    before += lanes;
  }
  return { placed, crowded, used: before };
}
