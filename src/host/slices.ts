import type { Steps } from '../core/steps';

/** Milliseconds of a turn of the thread that such work may take in all; VS Code and other extensions have theirs to do. */
const SLICE = 4;

/** After whatever else waits: a browser has no `setImmediate`. */
const nextTurn: (task: () => void) => unknown = typeof setImmediate === 'function' ? setImmediate : setTimeout;

/** Work that grows with the article, done a slice at a time: in between the thread turns to other things. */
export class Slices {
  /** Each takes one step, and says whether it was the last. The first is brought to its end before the next. */
  readonly #jobs: (() => boolean)[] = [];
  /** Milliseconds taken of this turn. */
  #spent = 0;
  #isTurnCounted = false;

  /**
   * Does work. What fits into this turn is done when this returns.
   *
   * @param isWanted asked before each step; where it says no, the work is left as it is
   * @returns what came of the work, or undefined where it was not wanted any more
   */
  run<T>(steps: Steps<T>, isWanted: () => boolean = () => true): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      this.#jobs.push(() => {
        if (!isWanted()) resolve(undefined);
        else if (!advance(steps, resolve, reject)) return false;
        return true;
      });
      this.#work();
    });
  }

  #work(): void {
    if (!this.#isTurnCounted) nextTurn(() => this.#renew());
    this.#isTurnCounted = true;
    const began = performance.now() - this.#spent;
    while (this.#jobs[0] && performance.now() - began < SLICE) if (this.#jobs[0]()) this.#jobs.shift();
    this.#spent = performance.now() - began;
  }

  #renew(): void {
    this.#isTurnCounted = false;
    this.#spent = 0;
    if (this.#jobs.length > 0) this.#work();
  }
}

/** Takes a step; true where the work has come to its end, good or bad. */
function advance<T>(steps: Steps<T>, resolve: (value: T) => void, reject: (error: Error) => void): boolean {
  try {
    const step = steps.next();
    if (step.done) resolve(step.value);
    return step.done === true;
  } catch (error) {
    reject(error instanceof Error ? error : new Error(String(error)));
    return true;
  }
}
