import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, encloses, findAt, gapsBetween, overlaps } from '../../src/core/span';

const items = [
  { span: { start: 2, end: 4 }, name: 'a' },
  { span: { start: 4, end: 5 }, name: 'b' },
  { span: { start: 9, end: 12 }, name: 'c' },
];

describe('spans', () => {
  it('are half-open', () => {
    expect([1, 2, 3, 4].map((offset) => contains({ start: 2, end: 4 }, offset))).toEqual([false, true, true, false]);
    expect(contains({ start: 2, end: 4 }, 4, true)).toBe(true);
    expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false);
    expect(encloses({ start: 0, end: 2 }, { start: 0, end: 2 })).toBe(true);
  });

  it('leave gaps, none where two touch or one stands at an end', () => {
    const spans = [
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 5, end: 6 },
    ];
    expect(gapsBetween(spans, 9)).toEqual([
      { start: 3, end: 5 },
      { start: 6, end: 9 },
    ]);
    expect(gapsBetween([], 4)).toEqual([{ start: 0, end: 4 }]);
  });

  it('are found by offset', () => {
    expect([0, 2, 3, 4, 5, 8, 9, 11, 12].map((offset) => findAt(items, offset)?.name)).toEqual([
      undefined,
      'a',
      'a',
      'b',
      undefined,
      undefined,
      'c',
      'c',
      undefined,
    ]);
    expect(findAt(items, 12, true)?.name).toBe('c');
  });

  it('are found as a plain search finds them', () => {
    const sorted = fc.uniqueArray(fc.nat(200), { maxLength: 20 }).map((cuts) => {
      cuts.sort((a, b) => a - b);
      return cuts.slice(1).flatMap((end, index) => (index % 2 === 0 ? [{ span: { start: cuts[index]!, end } }] : []));
    });
    fc.assert(
      fc.property(sorted, fc.nat(210), (list, offset) => {
        expect(findAt(list, offset)).toBe(list.find(({ span }) => contains(span, offset)));
      }),
    );
  });
});
