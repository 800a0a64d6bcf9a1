// How many tests passed and failed. What did not run, or did not say how it ended, failed.
/** @typedef {{ passed: number, failed: number, names?: string[] }} Counts  names: of the tests that failed, each with why */

export const add = (...all) =>
  all.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });

export const oneFor = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** The line that every run of tests ends with. */
export const countsLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

const RESULTS = /│ results (\{.*\})/g;

/**
 * Reads the counts that a suite of ours printed.
 * @param {{ code: number, output: string }} ended  a run that ended badly without a failed test counts as one failed
 * @returns {Counts}
 */
export function countsFrom({ code, output }) {
  const last = [...output.matchAll(RESULTS)].at(-1)?.[1];
  if (!last) return { passed: 0, failed: 1 };
  const { passed, failed, names } = JSON.parse(last);
  const bad = passed + failed === 0 || (code !== 0 && failed === 0);
  return { passed, failed: bad ? failed + 1 : failed, names };
}
