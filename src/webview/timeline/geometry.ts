import { LANE_SPACING, pixelOf, type Frame } from './frame';
import { BAR_PADDING, boxOf, DOT, LABEL_GAP, SHORTEST_BAR, type Box, type Placed } from './lanes';
import { LONGEST_LABEL } from './labels';

/** An event in the frame: all in tenths of pixels, `x` and `y` of the frame, everything else from there. */
export interface Geometry {
  /** Left end of mark and label. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether the mark is as wide as its time, or a dot because that would be too small to see. */
  readonly bar: boolean;
  readonly mark: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Where the label starts; where it stands before its mark, where it ends. */
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' };
}

/** What else than its label an event may take beyond its days, in pixels. */
const BESIDE = DOT + LABEL_GAP + 2 * BAR_PADDING;
/** A bar reaches at most so many widths beyond the panel: its far end is not seen, and dashes cost. */
const OVERHANG = 1;

/** A quick look before anything is computed: of thousands of events most are out of view. */
export function mayBeInView(frame: Frame, { index }: Placed): boolean {
  const { first, last } = frame.model.items[index]!;
  const outside = Math.max(-pixelOf(frame, last + 1), pixelOf(frame, first) - frame.width) - BESIDE;
  return outside < 0 || (outside < LONGEST_LABEL && outside < frame.arrangement.labelOf(index).width);
}

/** Where an event that has a lane is drawn. */
export function geometryOf(frame: Frame, placed: Placed): Geometry {
  const { lane } = frame.arrangement.metrics;
  const label = frame.arrangement.labelOf(placed.index).width;
  const box = trimmed(boxInView(frame, placed, label), frame.width);
  const height = lane - LANE_SPACING;
  return {
    x: tenths(box.left),
    y: frame.arrangement.tops[placed.lane]! + LANE_SPACING,
    width: tenths(box.right - box.left),
    height,
    ...markOf(box, height, frame.arrangement.metrics.lines),
    label: box.flipped
      ? { x: tenths(box.markLeft - LABEL_GAP - box.left), anchor: 'end' }
      : { x: tenths(labelStart(box, label) - box.left), anchor: 'start' },
  };
}

function boxInView(frame: Frame, { index, flipped }: Placed, label: number): Box {
  const end = flipped ? -Infinity : Infinity;
  const box = boxOf(frame.model.items[index]!, label, { origin: frame.view.from, dayWidth: frame.dayWidth, end });
  return flipped ? { ...box, left: box.markLeft - LABEL_GAP - label, right: box.markRight, flipped } : box;
}

/** A box without what lies far beyond the panel. */
function trimmed(box: Box, width: number): Box {
  const [from, to] = [-OVERHANG * width, (1 + OVERHANG) * width];
  const markLeft = Math.max(box.markLeft, from);
  const markRight = Math.min(box.markRight, to);
  return { ...box, markLeft, markRight, left: Math.max(box.left, from), right: Math.min(box.right, to) };
}

function markOf(box: Box, height: number, lines: 1 | 2): Pick<Geometry, 'bar' | 'mark'> {
  const x = tenths(box.markLeft - box.left);
  const width = tenths(box.markRight - box.markLeft);
  if (width >= SHORTEST_BAR) return { bar: true, mark: { x, y: 0, width, height } };
  return { bar: false, mark: { x, y: (height / lines - DOT) / 2 + (lines === 2 ? 1 : 0), width, height: DOT } };
}

/** Where the label starts: beside a dot, or inside a bar and in view as long as the bar is. */
function labelStart(box: Box, label: number): number {
  if (box.markRight - box.markLeft < SHORTEST_BAR) return box.markRight + LABEL_GAP;
  const last = box.markRight - BAR_PADDING - label;
  return Math.max(box.markLeft + BAR_PADDING, Math.min(BAR_PADDING, last));
}

/** What is not seen does not count as another place. */
const tenths = (pixels: number): number => Math.round(pixels * 10) / 10;
