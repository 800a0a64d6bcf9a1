import type { Steps } from '../core/steps';

/** Milliseconds that work may hold the thread at a time; VS Code and other extensions have theirs to do. */
const SLICE = 4;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Does work a slice at a time, and lets the thread turn to other things in between.
 *
 * @param isWanted asked before each slice; where it says no, the work is left as it is
 * @returns what came of the work, or undefined where it was not wanted any more
 */
export async function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | undefined> {
  while (isWanted()) {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTurn();
  }
  return undefined;
}
