import { afterEach, beforeEach, vi } from 'vitest';
import { random, type Random } from '../annotations/trial/random';

/** Waits of the product, in a time that runs as usual while there is work and is skipped while all wait. */
export interface SkippedTime {
  /** Does a piece of work; while one is done, time passes as usual. */
  working<T>(task: () => Promise<T>): Promise<T>;
  /** Lets others go ahead for some turns of the event loop, as slow work does: as many as chance says, up to a number. */
  dawdle(mostTurns: number): Promise<void>;
  /** What comes of a promise, with every wait on the way to it skipped. */
  outcomeOf<T>(promise: Promise<T>): Promise<T>;
}

/** The next turn of the event loop: whatever else is ready goes ahead. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** In which steps time passes while there is work, in milliseconds. */
const STEP = 5;

/**
 * For the tests of a file that waits by `setTimeout`.
 *
 * @param seed of how long work takes, so that the same windows meet in the same way each time
 */
export function useSkippedTime(seed: number): SkippedTime {
  let chance: Random;
  let busy = 0;
  beforeEach(() => {
    [chance, busy] = [random(seed), 0];
    vi.spyOn(Math, 'random').mockImplementation(() => chance.next());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true, advanceTimeDelta: STEP });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const working = async <T>(task: () => Promise<T>): Promise<T> => {
    busy += 1;
    try {
      return await task();
    } finally {
      busy -= 1;
    }
  };
  return {
    working,
    dawdle: (mostTurns) =>
      working(async () => {
        for (let turns = chance.below(mostTurns); turns > 0; turns -= 1) await turn();
      }),
    async outcomeOf(promise) {
      const state = { isOver: false };
      const over = () => (state.isOver = true);
      promise.then(over, over);
      while (!state.isOver) {
        await turn();
        if (busy === 0) await vi.advanceTimersToNextTimerAsync();
      }
      return promise;
    },
  };
}
