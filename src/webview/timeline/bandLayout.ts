import { gathered, type Band } from './bands';
import { BAND_HEAD, type Metrics, type PlacedBand } from './frame';
import { layOut, layOutParts, type LabelWidths, type LaneItem, type Lanes, type LaneSpace } from './lanes';

/** Lanes, where they begin, and the names over them. */
export interface BandLayout {
  readonly lanes: Lanes;
  readonly tops: readonly number[];
  readonly bands: readonly PlacedBand[];
}

/**
 * Lanes by bands: each gets as many as its events need where there is room for all, else a fair share, and at least one.
 * Bands that have no room for a name and one lane are shown as one.
 *
 * @param height of the panel without the row of counts, in pixels
 */
export function layOutBands(
  all: readonly Band[],
  items: readonly LaneItem[],
  labels: LabelWidths,
  space: LaneSpace,
  { metrics: { head, lane }, height, favoured }: { metrics: Metrics; height: number; favoured: number | null },
): BandLayout {
  const bands = gathered(all, Math.max(1, Math.floor((height - head) / (BAND_HEAD + lane))));
  const capacity = Math.max(0, Math.floor((height - head - bands.length * BAND_HEAD) / lane));
  const needs = bands.map(({ members }) => lanesNeeded(members, items, labels, { ...space, lanes: capacity }));
  const shares = sharesOf(needs, capacity);
  const parts = bands.map(({ members }, band) => ({ members, lanes: shares[band]! }));
  const tops: number[] = [];
  const placed: PlacedBand[] = [];
  let top = head;
  for (const [band, { name, members }] of bands.entries()) {
    placed.push({ name, events: members.length, top });
    top += BAND_HEAD;
    for (let own = 0; own < shares[band]!; own += 1, top += lane) tops.push(top);
  }
  return { lanes: layOutParts(items, labels, space, parts, favoured), tops, bands: placed };
}

/** Lanes that some events take where there are enough of them. */
function lanesNeeded(
  members: readonly number[],
  items: readonly LaneItem[],
  labels: LabelWidths,
  space: LaneSpace,
): number {
  const own = members.map((index) => items[index]!);
  return layOut(own, (index) => labels(members[index]!), space).used;
}

/**
 * Shares a number of lanes out: nobody gets more than they need, and everybody one, if there are so many; the next lane
 * always goes to who has the smallest part of their need.
 */
export function sharesOf(needs: readonly number[], lanes: number): number[] {
  const shares = needs.map(() => 0);
  for (
    let left = Math.min(
      lanes,
      needs.reduce((sum, need) => sum + need, 0),
    );
    left > 0;
    left -= 1
  ) {
    let poorest = 0;
    for (let at = 1; at < needs.length; at += 1) {
      if (shares[at]! / needs[at]! < shares[poorest]! / needs[poorest]!) poorest = at;
    }
    shares[poorest]! += 1;
  }
  return shares;
}
