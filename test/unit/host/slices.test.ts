import { describe, expect, it } from 'vitest';
import { inSlices } from '../../../src/host/slices';
import type { Steps } from '../../../src/core/steps';

/** Counts to a number, a step each; every step takes as long as it is told. */
function* counting(to: number, milliseconds = 0): Steps<number> {
  for (let at = 0; at < to; at += 1) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return to;
}

describe('inSlices', () => {
  it('gives what comes of the work', async () => {
    expect(await inSlices(counting(1000), () => true)).toBe(1000);
  });

  it('lets the thread turn to other things in between', async () => {
    let turns = 0;
    const other = setInterval(() => (turns += 1));
    await inSlices(counting(30, 1), () => true);
    clearInterval(other);
    expect(turns).toBeGreaterThan(1);
  });

  it('stops where the work is not wanted any more', async () => {
    let asked = 0;
    expect(await inSlices(counting(1000, 1), () => (asked += 1) < 3)).toBeUndefined();
    expect(asked).toBe(3);
  });
});
