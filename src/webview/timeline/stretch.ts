import {
  BAR_PADDING,
  boxOf,
  LABEL_GAP,
  LANE_GAP,
  SHORTEST_BAR,
  type Box,
  type LabelWidths,
  type LaneItem,
  type Lanes,
  type LaneSpace,
} from './lanes';

/**
 * Room that each placed event's label has up to its neighbour in the lane, or to the end of the axis, in pixels. Labels
 * are laid out short so that many find a lane; then those beside empty room may fill it.
 *
 * @returns by index of the item; items without a lane and labels set before their mark are left out
 */
export function roomForLabels(
  items: readonly LaneItem[],
  labels: LabelWidths,
  lanes: Lanes,
  space: LaneSpace,
): Map<number, number> {
  const room = new Map<number, number>();
  const before: ({ readonly index: number; readonly box: Box } | undefined)[] = [];
  const close = (lane: number, limit: number) => {
    const open = before[lane];
    if (open && !open.box.flipped) room.set(open.index, limit - labelStart(open.box));
  };
  for (const { index, lane } of lanes.placed) {
    const box = boxOf(items[index]!, labels(index), space);
    close(lane, box.left - LANE_GAP);
    before[lane] = { index, box };
  }
  before.forEach((_, lane) => close(lane, space.end));
  return room;
}

/** Where a label starts; one in a bar also keeps its distance from the bar's end. */
const labelStart = ({ markLeft, markRight }: Box): number =>
  markRight - markLeft >= SHORTEST_BAR ? markLeft + 2 * BAR_PADDING : markRight + LABEL_GAP;
