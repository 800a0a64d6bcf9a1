import * as vscode from 'vscode';

/** Which cases run, and in which order. The suite is told by settings, since a web worker has no environment. */
interface Selection {
  /** Words that the full titles hold; empty for all. */
  readonly only: string;
  /** Full titles; empty for all. */
  readonly cases: readonly string[];
  /** Seed of another order than that of the files; 0 for none. */
  readonly seed: number;
}

/** What this run is to be, from the settings `readerSuite.*`. */
export function selectionFromSettings(): Selection {
  const settings = vscode.workspace.getConfiguration('readerSuite');
  return { only: settings.get('only', ''), cases: settings.get('cases', []), seed: settings.get('seed', 0) };
}

/** Leaves the wanted cases in a suite and in those below it, in the wanted order. */
export function select(suite: Mocha.Suite, { only, cases, seed }: Selection): void {
  const random = seed === 0 ? undefined : randomFrom(seed);
  const isWanted = (title: string) => title.includes(only) && (cases.length === 0 || cases.includes(title));
  const narrow = (part: Mocha.Suite): void => {
    part.tests = shuffled(
      part.tests.filter((test) => isWanted(test.fullTitle())),
      random,
    );
    part.suites.forEach(narrow);
    part.suites = shuffled(
      part.suites.filter((inner) => inner.total() > 0),
      random,
    );
  };
  assertNoTwins(suite);
  narrow(suite);
  if (suite.total() === 0) throw new Error(`no case is called ${only || cases.join(', ')}`);
}

/** Cases are told apart by their full titles. */
function assertNoTwins(suite: Mocha.Suite): void {
  const seen = new Set<string>();
  suite.eachTest((test) => {
    if (seen.has(test.fullTitle())) throw new Error(`two cases are called ${test.fullTitle()}`);
    seen.add(test.fullTitle());
  });
}

/** The same items in another order: Fisher and Yates's shuffle. */
function shuffled<T>(items: readonly T[], random: (() => number) | undefined): T[] {
  const order = [...items];
  if (!random) return order;
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** Numbers from 0 to 1 that are the same for the same seed: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
