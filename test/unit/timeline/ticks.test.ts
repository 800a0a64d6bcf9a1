import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../src/core/time/civil';
import { rulerOf } from '../../../src/webview/timeline/ticks';

const WIDTH = 900;
const day = (text: string): number => parseDay(text)!;
const rulerFor = (from: number, to: number) => rulerOf({ from, to }, WIDTH / (to - from));
const labels = (from: string, to: string): string[] => rulerFor(day(from), day(to)).ticks.map(({ label }) => label);

describe('rulerOf', () => {
  it('ticks at round years', () => {
    expect(labels('1995-06-01', '2020-01-01')).toEqual(
      ['1996', '1998', '2000', '2002', '2004', '2006', '2008', '2010', '2012', '2014', '2016', '2018', '2020'].slice(
        0,
        -1,
      ),
    );
    expect(labels('1000-01-02', '2001-01-01').slice(0, 2)).toEqual(['1100', '1200']);
  });

  it('counts years as historians do across the turn of the era', () => {
    expect(labels('-0250-01-01', '0260-01-01')).toEqual([
      '250 BC',
      '200 BC',
      '150 BC',
      '100 BC',
      '50 BC',
      'AD 1',
      '50',
      '100',
      '150',
      '200',
      '250',
    ]);
    expect(labels('-0006-01-01', '0007-06-01')).toContain('1 BC');
  });

  it('ticks at months under their year, and at days under their month', () => {
    const months = rulerFor(day('2018-11-01'), day('2019-03-01'));
    expect(months.ticks.map(({ label }) => label)).toEqual(expect.arrayContaining(['1']));
    const year = rulerFor(day('2018-01-01'), day('2019-01-01'));
    expect(year.ticks.map(({ label }) => label).slice(0, 3)).toEqual(['Jan', 'Feb', 'Mar']);
    expect(year.stretches[0]?.label).toBe('2018');
    const days = rulerFor(day('2016-02-25'), day('2016-03-08'));
    expect(days.ticks.map(({ label }) => label)).toContain('29');
    expect(days.stretches.map(({ label }) => label)).toEqual(['Feb 2016', 'Mar 2016']);
  });

  it('keeps ticks in view, in order and apart, at every scale', () => {
    const from = fc.integer({ min: -2_000_000, max: 200_000 });
    const days = fc.double({ min: 6, max: 2_000_000, noNaN: true });
    fc.assert(
      fc.property(from, days, (start, length) => {
        const { ticks } = rulerFor(start, start + length);
        for (const [index, tick] of ticks.entries()) {
          expect(tick.day >= start && tick.day < start + length).toBe(true);
          if (index === 0) continue;
          const apart = ((tick.day - ticks[index - 1]!.day) / length) * WIDTH;
          expect(apart).toBeGreaterThan(24);
        }
      }),
    );
  });
});
