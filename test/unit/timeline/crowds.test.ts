import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CROWD_WIDTH, daysOf, gatherCrowds, windowParting } from '../../../src/webview/timeline/crowds';
import { densityOf } from '../../../src/webview/timeline/density';
import { laneItem } from './items';

describe('gatherCrowds', () => {
  it('counts every event once, in counts that stand apart', () => {
    const scale = fc.double({ min: 1e-4, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(laneItem), scale, (items, dayWidth) => {
        const all = items.map((_, index) => index);
        const crowds = gatherCrowds(items, all, { origin: -2_000_000, dayWidth });
        expect(crowds.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(all);
        for (let i = 1; i < crowds.length; i += 1)
          expect(crowds[i]!.centre - crowds[i - 1]!.centre).toBeGreaterThanOrEqual(CROWD_WIDTH);
      }),
    );
  });
});

describe('windowParting', () => {
  const items = [0, 10, 900].map((first) => ({ first, last: first }));

  it('shows the members and no more than it must', () => {
    const window = windowParting(items, [0, 1], { from: 0, to: 1000 });
    expect(window).toEqual({ from: -1.5, to: 12.5 });
  });

  it('is none where a zoom would part nothing', () => {
    expect(windowParting(items, [1], { from: 0, to: 1000 })).toBeNull();
    expect(windowParting(items, [0, 2], { from: 0, to: 1000 })).toBeNull();
  });
});

describe('daysOf', () => {
  it('spans its members', () => {
    const items = [
      { first: 5, last: 9 },
      { first: 1, last: 2 },
      { first: 99, last: 99 },
    ];
    expect(daysOf(items, [0, 1])).toEqual({ first: 1, last: 9 });
  });
});

describe('densityOf', () => {
  it('sums up to the number of events', () => {
    fc.assert(
      fc.property(fc.array(laneItem), fc.integer({ min: 1, max: 300 }), (items, stretches) => {
        const density = densityOf(items, { from: -1_500_000, to: 120_000 }, stretches);
        expect(density.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(items.length, 6);
      }),
    );
  });
});
