/**
 * Work that its caller may pause: it yields wherever it can be left alone for a while, and returns what came of it. A
 * step must be short, well below a millisecond, so that whoever runs it can keep a promise of some milliseconds.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs the work to its end at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const VISITS_PER_STEP = 500;

/** Visits items in order, and yields after every so many, so that the loop can be paused. */
export function* eachInSteps<T>(items: readonly T[], visit: (item: T) => void, perStep = VISITS_PER_STEP): Steps<void> {
  let visited = 0;
  for (const item of items) {
    visit(item);
    visited += 1;
    if (visited % perStep === 0) yield;
  }
}
