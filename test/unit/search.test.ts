import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countUpTo } from '../../src/core/search';

it('counts as a plain filter counts', () => {
  const rows = fc.array(fc.integer({ min: -20, max: 20 })).map((row) => row.sort((a, b) => a - b));
  fc.assert(
    fc.property(rows, fc.integer({ min: -25, max: 25 }), (row, limit) => {
      expect(countUpTo(row.length, (at) => row[at]!, limit)).toBe(row.filter((value) => value <= limit).length);
    }),
  );
});
