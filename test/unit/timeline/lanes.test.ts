import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, LANE_GAP, layOut, layoutScale, type LaneItem, type Lanes } from '../../../src/webview/timeline/lanes';
import { fitWindow, daysIn } from '../../../src/webview/timeline/viewport';
import { labelled } from './items';

const WIDTH = 800;

function spaceFor(items: readonly LaneItem[], lanes: number, scale: number) {
  const fit = fitWindow({ items: items as never, published: null }, WIDTH);
  const dayWidth = (WIDTH / daysIn(fit)) * scale;
  return { origin: fit.from, dayWidth, end: dayWidth * daysIn(fit), lanes, wide: WIDTH, longest: 320 };
}

/** The boxes of a layout as they are drawn at a scale, lane by lane, from left to right. */
function drawn(
  items: readonly LaneItem[],
  labels: readonly number[],
  lanes: Lanes,
  space: ReturnType<typeof spaceFor>,
) {
  const rows = new Map<number, { left: number; right: number }[]>();
  for (const { index, lane, flipped } of lanes.placed) {
    const box = boxOf(items[index]!, labels[index]!, { ...space, end: flipped ? -Infinity : Infinity });
    const left = flipped ? box.markLeft - 7 - labels[index]! : box.left;
    rows.set(lane, [...(rows.get(lane) ?? []), { left, right: flipped ? box.markRight : box.right }]);
  }
  return [...rows.values()].map((row) => row.sort((a, b) => a.left - b.left));
}

describe('layOut', () => {
  it('puts what does not overlap into one lane and what does into more', () => {
    const items = [0, 100, 101].map((first) => ({ first, last: first }));
    const space = { origin: 0, dayWidth: 1, end: 1000, lanes: 5, wide: 800, longest: 320 };
    expect(layOut(items, () => 50, space).placed.map(({ lane }) => lane)).toEqual([0, 0, 1]);
  });

  it('sets a label before its mark where the axis ends behind it', () => {
    const space = { origin: 0, dayWidth: 1, end: 1000, lanes: 5, wide: 800, longest: 320 };
    expect(layOut([{ first: 980, last: 980 }], () => 50, space).placed[0]?.flipped).toBe(true);
  });

  it('keeps half of the lanes for days where eras overlap', () => {
    const items = [...Array.from({ length: 9 }, () => ({ first: 0, last: 900 })), { first: 400, last: 400 }];
    const space = { origin: 0, dayWidth: 1, end: 1000, lanes: 4, wide: 800, longest: 320 };
    const { placed, crowded } = layOut(items, () => 20, space);
    expect(placed.map(({ index }) => index)).toContain(9);
    expect(crowded).toHaveLength(7);
  });

  it('measures no label of an event that starts where every lane is taken', () => {
    const items = Array.from({ length: 1000 }, () => ({ first: 100, last: 100 }));
    const space = { origin: 0, dayWidth: 1, end: 1000, lanes: 4, wide: 800, longest: 320 };
    let asked = 0;
    layOut(items, () => ++asked && 50, space);
    expect(asked).toBe(4);
  });

  it('loses nothing, and gives the favoured event a lane', () => {
    fc.assert(
      fc.property(labelled, fc.integer({ min: 1, max: 8 }), fc.nat(), (events, count, pick) => {
        const items = events.map(({ item }) => item);
        const labels = events.map(({ label }) => label);
        const favoured = items.length === 0 ? null : pick % items.length;
        const { placed, crowded } = layOut(items, (index) => labels[index]!, spaceFor(items, count, 1), favoured);
        const all = [...placed.map(({ index }) => index), ...crowded].sort((a, b) => a - b);
        expect(all).toEqual(items.map((_, index) => index));
        if (favoured !== null) expect(placed.map(({ index }) => index)).toContain(favoured);
      }),
    );
  });

  it('never lets two events of a lane overlap, at any zoom that shares the layout', () => {
    const zoom = fc.double({ min: 1, max: 4000, noNaN: true });
    fc.assert(
      fc.property(labelled, fc.integer({ min: 1, max: 8 }), zoom, fc.nat(), (events, count, scale, pick) => {
        const items = events.map(({ item }) => item);
        const labels = events.map(({ label }) => label);
        const favoured = items.length === 0 ? null : pick % items.length;
        const lanes = layOut(items, (index) => labels[index]!, spaceFor(items, count, layoutScale(scale)), favoured);
        for (const row of drawn(items, labels, lanes, spaceFor(items, count, scale)))
          for (let i = 1; i < row.length; i += 1)
            expect(row[i]!.left - row[i - 1]!.right).toBeGreaterThan(LANE_GAP / 2);
      }),
    );
  });
});

describe('layoutScale', () => {
  it('is never deeper than the zoom, and no more than a quarter of an octave shallower', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (zoom) => {
        const scale = layoutScale(zoom);
        expect(scale).toBeLessThanOrEqual(zoom * 1.00001);
        expect(zoom / scale).toBeLessThan(1.19);
      }),
    );
    expect(layoutScale(1)).toBe(1);
  });
});
