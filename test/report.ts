/** Begins every line of ours, so that the parent process can tell it from VS Code's own log. */
const OURS = '│';
/** The line by which the parent process counts. */
const RESULTS = `${OURS} results `;

/** Prints a line of ours. */
export const say = (line: string): void => console.log(`${OURS} ${line}`);

/** How a run ended. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  /** Of each case that failed, its full title and why, e.g. `cards explain a note marker: expected …`. */
  readonly names: readonly string[];
  /** Full titles of cases that failed once and passed when they were tried again; a single run has none. */
  readonly flaky: readonly string[];
  /** Every case that ran, with its time in milliseconds. */
  readonly cases: readonly { readonly title: string; readonly ms: number }[];
  /** Full titles of the cases that failed. */
  readonly failedCases: readonly string[];
  readonly host: 'node' | 'web';
}

/** What is known of a case. */
interface Outcome {
  readonly ms: number;
  /** Why it failed; undefined where it passed. */
  readonly why: string | undefined;
}

/** How the run that is under way has gone so far; complete once the runner ends. */
export class Report {
  readonly #outcomes = new Map<string, Outcome>();
  readonly #all: string[] = [];
  #running = '';

  /** Full title of the case that runs now. */
  get running(): string {
    return this.#running;
  }

  /** Follows a run: a line a case, and the failures in full. */
  follow(runner: Mocha.Runner): void {
    runner.suite.eachTest((test) => void this.#all.push(test.fullTitle()));
    runner.on('suite', (suite) => suite.title && say(suite.fullTitle()));
    runner.on('test', (test) => (this.#running = test.fullTitle()));
    runner.on('pass', (test) => {
      this.#note(test, undefined);
      say(`  ✓ ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (failed, error: Error) => {
      const test = caseOf(failed);
      const why = failed === test ? error.message : `${failed.title}: ${error.message}`;
      if (test) this.#note(test, why);
      say(`  ✗ ${(test ?? failed).fullTitle()}: ${why}\n${error.stack ?? ''}`);
    });
    runner.once('end', () => console.log(RESULTS + JSON.stringify(this.results())));
  }

  /** What came of it; a case that did not run, since what its suite begins with failed, has failed. */
  results(): Results {
    const outcomes = this.#all.map((title) => ({ title, ...(this.#outcomes.get(title) ?? NOT_RUN) }));
    const failed = outcomes.filter(({ why }) => why !== undefined);
    return {
      passed: outcomes.length - failed.length,
      failed: failed.length,
      names: failed.map(({ title, why = '' }) => `${title}: ${why.split('\n', 1)[0]}`),
      flaky: [],
      cases: outcomes.filter(({ ms }) => ms >= 0).map(({ title, ms }) => ({ title, ms })),
      failedCases: failed.map(({ title }) => title),
      host: 'WorkerGlobalScope' in globalThis ? 'web' : 'node',
    };
  }

  #note(test: Mocha.Runnable, why: string | undefined): void {
    this.#outcomes.set(test.fullTitle(), { ms: test.duration ?? 0, why });
  }
}

const NOT_RUN: Outcome = { ms: -1, why: 'was not run' };

/** The case that a failure is of: of a hook around each case that one, of any other hook the first case it stands before. */
function caseOf(failed: Mocha.Runnable): Mocha.Runnable | undefined {
  if ((failed as { readonly type?: string }).type !== 'hook') return failed;
  let first: Mocha.Test | undefined;
  failed.parent?.eachTest((test) => (first ??= test));
  return failed.ctx?.currentTest ?? first;
}

/** Mocha's types ask for a class, and Mocha for anything that `new` takes. */
export const reporterFor = (report: Report): Mocha.ReporterConstructor =>
  function follow(runner: Mocha.Runner) {
    report.follow(runner);
  } as unknown as Mocha.ReporterConstructor;
