import { describe, expect, it } from 'vitest';
import { Slices } from '../../../src/host/slices';
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

/** How often the thread turns to other things until something is done. */
async function turnsUntil(done: Promise<unknown>): Promise<number> {
  let turns = 0;
  const turn = (): NodeJS.Immediate => setImmediate(() => ((turns += 1), (next = turn())));
  let next = turn();
  await done;
  clearImmediate(next);
  return turns;
}

describe('slices', () => {
  it('give what comes of the work', async () => {
    expect(await new Slices().run(counting(1000))).toBe(1000);
  });

  it('let the thread turn to other things in between', async () => {
    expect(await turnsUntil(new Slices().run(counting(30, 1)))).toBeGreaterThanOrEqual(5);
  });

  it('share a turn: two pieces of work take no more of one than one does', async () => {
    const slices = new Slices();
    const both = Promise.all([slices.run(counting(30, 1)), slices.run(counting(30, 1))]);
    expect(await turnsUntil(both)).toBeGreaterThanOrEqual(11);
  });

  it('stop where the work is not wanted any more, and go on to the next', async () => {
    const slices = new Slices();
    let asked = 0;
    const dropped = slices.run(counting(1000), () => (asked += 1) < 3);
    expect(await slices.run(counting(2))).toBe(2);
    expect(await dropped).toBeUndefined();
    expect(asked).toBe(3);
  });

  it('tell of what went wrong, and go on to the next', async () => {
    const slices = new Slices();
    const broken = slices.run(
      (function* (): Steps<never> {
        yield;
        throw new Error('no');
      })(),
    );
    await expect(broken).rejects.toThrow('no');
    expect(await slices.run(counting(2))).toBe(2);
  });
});
