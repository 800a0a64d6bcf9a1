// A suite's run, and a second one for what failed in it: what passes then is flaky.
import { say } from './progress.mjs';

/**
 * @typedef {{ passed: number, failed: number, names: string[], flaky: string[], cases: { title: string, ms: number }[],
 *   host?: string }} Results  as test/report.ts has them; `flaky` cases count as passed
 * @typedef {{ results?: Results & { failedCases: string[] }, death?: { suite: string, why: string } }} Round  results, or why there are none
 */

/**
 * How a run ended.
 * @param {{ code: number, timedOut?: boolean, death?: Round['death'] }} ended
 * @param {Round['results']} results what the suite itself said, if it came so far
 * @returns {Round}
 */
export function resultOf({ code, timedOut, death }, results) {
  if (results && (code === 0 || results.failed > 0)) return { results };
  if (death) return { death };
  const why = timedOut ? 'the run took too long and was ended' : `VS Code ended with code ${code} and no results`;
  return { death: { suite: 'the integration suite', why } };
}

/**
 * @param {(cases: string[]) => Promise<Round>} round runs these cases in a fresh window; none for all
 * @returns {Promise<Results>}
 */
export async function runTwice(round) {
  const first = await round([]);
  if (first.results) return triedAgain(first.results, round);
  const { suite, why } = first.death;
  say(`  ${why}: once more with a fresh server`);
  const second = await round([]);
  if (second.death) return dead(second.death);
  const results = await triedAgain(second.results, round);
  return { ...results, flaky: [...results.flaky, suite] };
}

/** VS Code died twice. */
const dead = ({ suite, why }) => ({ passed: 0, failed: 1, names: [`${suite}: ${why}`], flaky: [], cases: [] });

/** The results of a run, with what a second one says of the cases that failed in it. */
async function triedAgain({ failedCases, ...results }, round) {
  if (failedCases.length === 0) return results;
  say(`  ${failedCases.length} failed: once more in a fresh window`);
  const second = await round(failedCases);
  const stillFailed = second.results?.failedCases ?? failedCases;
  const flaky = failedCases.filter((title) => !stillFailed.includes(title));
  const names = second.results?.names ?? [...results.names, `${second.death.suite}: ${second.death.why}`];
  return {
    ...results,
    passed: results.passed + flaky.length,
    failed: stillFailed.length,
    names,
    flaky,
  };
}
