import type { FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import { OWN_START } from './ownStart';

/** Begins every line of ours, so that the parent process can tell it from others. */
const OURS = '│';

const titleOf = (test: TestCase): string => test.titlePath().slice(3).join(' ');
const firstLine = (text = ''): string => text.split('\n', 1)[0]!;
/** Without the colours of a terminal. */
const plain = (text = ''): string => text.replace(/\u001b\[[0-9;]*m/g, '');

/** A line a case, failures in full, and the counts as JSON in the last line: see `scripts/lib/counts.mjs`. */
export default class LineReporter implements Reporter {
  #root: Suite | undefined;
  readonly #running = new Set<string>();

  printsToStdio(): boolean {
    return true;
  }

  onBegin(_config: unknown, root: Suite): void {
    this.#root = root;
  }

  onTestBegin(test: TestCase): void {
    this.#running.add(titleOf(test));
  }

  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const title = titleOf(test);
    this.#running.delete(title);
    const isGood = result.status === 'passed';
    const again = result.retry > 0 ? ', second try' : '';
    console.log(`${OURS} ${isGood ? '✓' : '✗'} ${title} (${result.duration} ms${again})`);
    if (!isGood) for (const error of result.errors) console.log(plain(error.stack ?? error.message));
  }

  onError(error: { readonly message?: string; readonly stack?: string }): void {
    console.log(plain(error.stack ?? error.message));
  }

  onEnd({ status }: FullResult): void {
    const tests = this.#root?.allTests() ?? [];
    const of = (outcome: ReturnType<TestCase['outcome']>) => tests.filter((test) => test.outcome() === outcome);
    const failed = [...of('unexpected'), ...of('skipped')]; // a case that did not run failed
    const flaky = of('flaky');
    if (status === 'timedout') console.log(`${OURS} timed out while running: ${[...this.#running].join('; ')}`);
    const results = {
      passed: of('expected').length + flaky.length,
      failed: failed.length,
      names: failed.map((test) => `${titleOf(test)}: ${firstLine(plain(test.results.at(-1)?.error?.message))}`),
      flaky: flaky.map(titleOf),
      cases: tests.map((test) => ({ title: titleOf(test), ms: test.results.at(-1)?.duration ?? 0 })),
      ownStarts: tests.filter((test) => test.annotations.some(({ type }) => type === OWN_START)).length,
    };
    console.log(`${OURS} results ${JSON.stringify(results)}`);
  }
}
