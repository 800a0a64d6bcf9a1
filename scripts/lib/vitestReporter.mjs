// Tells scripts/test.mjs how the unit tests ended: see scripts/lib/counts.mjs.

/** A name that cases were chosen by: the others are skipped then, and only then. */
const only = process.env.READER_TEST_ONLY;
/** Some cases cannot run on Windows; elsewhere a case that did not run failed. */
const mayBeSkipped = only !== undefined || process.platform === 'win32';

/** Titles of the suites and the case, joined by a space. */
function titleOf(test) {
  const titles = [];
  for (let at = test; at && at.type !== 'module'; at = at.parent) titles.unshift(at.name);
  return titles.join(' ');
}

const firstLine = (error) => String(error?.message ?? 'did not run').split('\n', 1)[0];
const whyOf = (test) => firstLine(test.result().errors?.at(-1));
const faultsOf = (module) => module.errors().map((error) => `${module.relativeModuleId}: ${firstLine(error)}`);

/**
 * @param {readonly import('vitest/node').TestModule[]} modules @param {readonly { message?: string }[]} errors of no case
 * @returns {import('./counts.mjs').Counts}
 */
export function resultsOf(modules, errors) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const ran = tests.filter((test) => !mayBeSkipped || test.result().state !== 'skipped');
  const failed = ran.filter((test) => test.result().state !== 'passed');
  const names = [
    ...failed.map((test) => `${titleOf(test)}: ${whyOf(test)}`),
    ...modules.flatMap(faultsOf),
    ...errors.map((error) => `outside of any case: ${firstLine(error)}`),
  ];
  return {
    passed: ran.length - failed.length,
    failed: names.length,
    names,
    flaky: ran.filter((test) => test.diagnostic()?.flaky).map(titleOf),
    cases: ran.map((test) => ({ title: titleOf(test), ms: Math.round(test.diagnostic()?.duration ?? 0) })),
  };
}

/** For vitest's `--reporter`. */
export default class LineReporter {
  onTestCaseReady(test) {
    console.log(`│ running ${titleOf(test)}`);
  }

  onTestCaseResult(test) {
    console.log(`│ ended ${titleOf(test)}`);
  }

  onTestRunEnd(modules, errors) {
    console.log(`│ results ${JSON.stringify(resultsOf(modules, errors))}`);
  }
}
