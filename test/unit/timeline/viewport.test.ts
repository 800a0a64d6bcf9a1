import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betweenWindows,
  clampWindow,
  dayWidth,
  daysIn,
  deepestZoom,
  fitWindow,
  transformOf,
  windowOf,
  windowShowing,
  type DayWindow,
} from '../../../src/webview/timeline/viewport';
import { laneItem } from './items';

const WIDTH = 900;
const fitOf = (items: readonly { first: number; last: number }[]): DayWindow =>
  fitWindow({ items: items as never, published: null }, WIDTH);
const someItems = fc.array(laneItem, { minLength: 1 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('fitWindow', () => {
  it('holds every event', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const { from, to } = fitOf(items);
        for (const { first, last } of items) expect(from < first && last + 1 < to).toBe(true);
      }),
    );
  });

  it('shows some weeks around a single day', () => {
    expect(daysIn(fitOf([{ first: 100, last: 100 }]))).toBe(28);
  });
});

describe('windows and transforms', () => {
  it('are two ways to say the same', () => {
    fc.assert(
      fc.property(someItems, share, share, (items, a, b) => {
        const fit = fitOf(items);
        const days = daysIn(fit) * (0.001 + 0.999 * a);
        const from = fit.from + (daysIn(fit) - days) * b;
        const again = windowOf(transformOf({ from, to: from + days }, fit, WIDTH), fit, WIDTH);
        expect(again.from).toBeCloseTo(from, 3);
        expect(again.to).toBeCloseTo(from + days, 3);
      }),
    );
  });
});

describe('clampWindow', () => {
  it('stays inside the fit and above the deepest zoom', () => {
    const day = fc.integer({ min: -2_000_000, max: 200_000 });
    fc.assert(
      fc.property(someItems, day, fc.double({ min: 0.01, max: 3_000_000, noNaN: true }), (items, from, days) => {
        const fit = fitOf(items);
        const view = clampWindow({ from, to: from + days }, fit, WIDTH);
        expect(view.from).toBeGreaterThanOrEqual(fit.from - 1e-3);
        expect(view.to).toBeLessThanOrEqual(fit.to + 1e-3);
        expect(dayWidth(view, WIDTH)).toBeLessThanOrEqual(dayWidth(fit, WIDTH) * deepestZoom(fit, WIDTH) * 1.001);
      }),
    );
  });
});

describe('windowShowing', () => {
  it('leaves the view alone where the event is in it', () => {
    const view = { from: 0, to: 100 };
    expect(windowShowing(view, { first: 40, last: 40 })).toBe(view);
    expect(windowShowing(view, { first: -500, last: 40 })).toBe(view);
  });

  it('moves without zooming otherwise', () => {
    const view = windowShowing({ from: 0, to: 100 }, { first: 400, last: 400 });
    expect(daysIn(view)).toBe(100);
    expect(view.from < 400 && 400 < view.to).toBe(true);
  });
});

describe('betweenWindows', () => {
  const [from, to] = [
    { from: 0, to: 1000 },
    { from: 300, to: 310 },
  ];

  it('starts and ends where it should', () => {
    expect(betweenWindows(from, to, 0)).toEqual(from);
    expect(betweenWindows(from, to, 1).from).toBeCloseTo(300);
    expect(betweenWindows(from, to, 1).to).toBeCloseTo(310);
  });

  it('pans evenly where the scale stays', () => {
    expect(betweenWindows({ from: 0, to: 10 }, { from: 10, to: 20 }, 0.5)).toEqual({ from: 5, to: 15 });
  });
});
