import { describe, expect, it } from 'vitest';
import { growth } from './cpuTime';

/** Work of so many steps. */
const steps = (count: number) => () => {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum = (sum * 31 + at) % 1_000_003;
  return sum;
};

describe('growth', () => {
  const [SHORT, LONG, BOUND] = [2_000_000, 8_000_000, 10];

  it('is below the bound for what grows with its length', () => {
    expect(growth({ short: steps(SHORT), long: steps(LONG), bound: BOUND })).toBeLessThan(BOUND);
  });

  it('is above it for what grows with the square', () => {
    const square = (length: number) => steps(length ** 2 / SHORT);
    expect(growth({ short: square(SHORT), long: square(LONG), bound: BOUND })).toBeGreaterThan(BOUND);
  });
});
