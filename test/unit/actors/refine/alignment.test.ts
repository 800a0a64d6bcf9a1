import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedTo } from '../../../../src/core/actors/refine/alignment';

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });

describe('alignedTo', () => {
  it('lays an inserted stretch between what stayed', () => {
    const { places, shift, tail } = alignedTo(['a', 'b', 'c'], ['a', 'x', 'y', 'c']);
    expect([...places]).toEqual([0, -1, -1, 2]);
    expect([shift, tail]).toEqual([1, 3]);
  });

  it('keeps places on both sides of a change in the middle', () => {
    expect([...alignedTo(['a', 'b', 'c', 'd', 'e'], ['a', 'x', 'c', 'y', 'e']).places]).toEqual([0, -1, 2, -1, 4]);
  });

  it('names only equal items, in order, each once', () => {
    fc.assert(
      fc.property(letters, letters, (before, now) => {
        const places = [...alignedTo(before, now).places];
        places.forEach((place, at) => place < 0 || expect(before[place]).toBe(now[at]));
        const kept = places.filter((place) => place >= 0);
        expect(kept.every((place, at) => at === 0 || kept[at - 1]! < place)).toBe(true);
      }),
    );
  });
});
