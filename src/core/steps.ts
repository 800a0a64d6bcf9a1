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

/** Visits items in order, and yields after every so many, so that the loop can be paused. */
export function* eachInSteps<T>(items: readonly T[], visit: (item: T, index: number) => void, many = 500): Steps<void> {
  for (let at = 0; at < items.length; at += 1) {
    visit(items[at]!, at);
    if (at % many === many - 1) yield;
  }
}
