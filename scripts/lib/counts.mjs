// How many tests passed and failed. What did not run, or did not say how it ended, failed.
/**
 * @typedef {{ passed: number, failed: number, names?: string[], flaky?: string[], cases?: { title: string, ms: number }[],
 *   ownStarts?: number }} Counts
 *   `names`: of the tests that failed, each with why; `flaky`: of those that passed on the second try, counted as passed;
 *   `ownStarts`: how many start a VS Code of their own
 */

/** @param {...Counts} all @returns {{ passed: number, failed: number }} */
export const add = (...all) =>
  all.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });

/** Counts of what passes or fails as a whole. @param {boolean} ok @param {string} [why] it failed @returns {Counts} */
export const oneFor = (ok, why) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, names: why ? [why] : [] });

/** Counts with failures more. @param {Counts} counts @param {string[]} names @returns {Counts} */
export const withFailures = (counts, names) => ({
  ...counts,
  failed: counts.failed + names.length,
  names: [...(counts.names ?? []), ...names],
});

/** The line that every run of tests ends with. */
export const countsLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

const RESULTS = /^│ results (\{.*\})\s*$/gm;
/** How a suite says which cases are under way; what it says last holds. */
const RUNNING = /^│ (running|ended) (.*)$/gm;
const RUNNING_AT_LAST = /^│ timed out while running: (.+)$/gm;

/** @param {string} output of a suite @returns {string[]} titles of the cases that were under way when it ended */
export function runningIn(output) {
  const told = [...output.matchAll(RUNNING_AT_LAST)].at(-1)?.[1];
  if (told) return [told];
  const running = new Set();
  for (const [, what, title] of output.matchAll(RUNNING)) running[what === 'running' ? 'add' : 'delete'](title);
  return [...running];
}

/** What is printed last before an end tells most about it. */
const lastWords = (output) => {
  const words = output.trimEnd().split('\n').at(-1)?.trim().slice(0, 200);
  return words ? `; its last line: ${words}` : '';
};

const timeout = (output, timeoutMs) => {
  const running = runningIn(output);
  const meanwhile = running.length > 0 ? ` while it ran ${running.join('; ')}` : '';
  return `timed out after ${Math.round(timeoutMs / 1000)} s${meanwhile}`;
};

/** Why a run failed as a whole, whatever its cases say; undefined where it did not. */
function faultOf({ code, output, timedOut }, counts, timeoutMs) {
  if (timedOut) return timeout(output, timeoutMs);
  if (!counts) return `ended with code ${code} and without its results${lastWords(output)}`;
  if (counts.passed + counts.failed === 0) return 'no case ran';
  if (code !== 0 && counts.failed === 0) return `ended with code ${code}, though no case failed${lastWords(output)}`;
  return undefined;
}

/**
 * Reads the counts that a suite of ours printed.
 * @param {import('./run.mjs').Ended} ended  a run that ended badly without a failed test counts as one failed
 * @param {number} [timeoutMs] the limit that it had
 * @returns {Counts}
 */
export function countsFrom(ended, timeoutMs = 0) {
  const last = [...ended.output.matchAll(RESULTS)].at(-1)?.[1];
  const counts = last && JSON.parse(last);
  const fault = faultOf(ended, counts, timeoutMs);
  return withFailures(counts ?? { passed: 0, failed: 0 }, fault ? [fault] : []);
}
