// npm test: installs what it needs, then checks, unit tests, build, package, the integration suite in both extension
// hosts, and the browser test. The last line counts them all; what could not run counts as failed.
// usage: npm test [-- check|unit|host|web|ui …]   only these parts, with what they need before them
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { add, countsFrom, countsLine, oneFor } from './lib/counts.mjs';
import { ensureDependencies, npmRun } from './lib/npm.mjs';
import { outFolder, readManifest, root } from './lib/paths.mjs';
import { say, sayAndExit, withProgress } from './lib/progress.mjs';
import { run } from './lib/run.mjs';

const CHECK_MS = 5 * 60_000;
const SUITE_MS = 40 * 60_000;
const unitResults = join(outFolder, 'unit.json');
const script = (name) => join(root, 'scripts', name);
const installed = (...path) => join(root, 'node_modules', ...path);

/** Runs Node on a file of the project's. */
const node = (args, timeoutMs) => run(process.execPath, args, { cwd: root, timeoutMs });

/** A step that passes or fails as a whole: a script of package.json. */
const npmScript = (name) => async () => {
  if (!readManifest().scripts[name]) throw new Error(`package.json has no script ${name}`);
  const { code } = await npmRun(name, CHECK_MS);
  return oneFor(code === 0);
};

const unit = async () => {
  rmSync(unitResults, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`];
  const { code } = await node([installed('vitest', 'vitest.mjs'), 'run', ...reporters], SUITE_MS);
  if (!existsSync(unitResults)) return oneFor(false);
  const { numPassedTests, numTotalTests, numFailedTestSuites, testResults } = JSON.parse(
    readFileSync(unitResults, 'utf8'),
  );
  const failed = numTotalTests - numPassedTests; // a skipped test did not run, so it failed
  const unsaid = failed === 0 && (code !== 0 || numFailedTestSuites > 0 || numTotalTests === 0);
  const names = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed')
    .map(({ fullName }) => fullName);
  return { passed: numPassedTests, failed: unsaid ? 1 : failed, names };
};

const suite =
  (...args) =>
  async () =>
    countsFrom(await node(args, SUITE_MS));

/** In order. `part` is what a person names to run it; `needs` are the steps without which it cannot run. */
const STEPS = [
  { name: 'types', part: 'check', run: npmScript('typecheck') },
  { name: 'lint', part: 'check', run: npmScript('lint') },
  { name: 'format', part: 'check', run: npmScript('format:check') },
  { name: 'unit tests', part: 'unit', run: unit },
  { name: 'build', part: 'build', run: npmScript('build') },
  { name: 'package', part: 'package', needs: ['build'], run: npmScript('package') },
  {
    name: 'integration tests in VS Code',
    part: 'host',
    needs: ['build'],
    run: suite(script('runHost.mjs'), 'workspace'),
  },
  {
    name: "integration tests in the browser's host",
    part: 'web',
    needs: ['build'],
    run: suite(script('runHost.mjs'), 'web'),
  },
  { name: 'browser tests', part: 'ui', needs: ['build', 'package'], run: suite(script('runUi.mjs')) },
];

async function attempt(step, missing) {
  try {
    if (missing) throw new Error(`${step.name}: not run, for want of ${missing}`);
    return await step.run();
  } catch (error) {
    say(String(error.message ?? error));
    return oneFor(false);
  }
}

/** Runs the steps in order; one whose needs failed counts as failed itself. */
async function runAll(steps) {
  const results = [];
  for (const step of steps) {
    say('');
    const missing = step.needs?.find((name) => results.some((done) => done.name === name && done.counts.failed > 0));
    const counts = await withProgress(
      step.name,
      () => attempt(step, missing),
      ({ failed }) => failed === 0,
    );
    results.push({ name: step.name, counts });
  }
  return results;
}

/** @param {string[]} parts none for all */
function chosen(parts) {
  const known = new Set(STEPS.map(({ part }) => part));
  const unknown = parts.filter((part) => !known.has(part));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}: there are ${[...known].join(', ')}`);
  if (parts.length === 0) return STEPS;
  const named = STEPS.filter(({ part }) => parts.includes(part));
  const needed = new Set(named.flatMap(({ needs = [] }) => needs));
  return STEPS.filter((step) => named.includes(step) || needed.has(step.name));
}

async function main(parts) {
  const steps = chosen(parts);
  mkdirSync(outFolder, { recursive: true });
  await ensureDependencies();
  const results = await runAll(steps);
  say('');
  for (const { name, counts } of results) {
    say(`${counts.failed ? '✗' : '✓'} ${name}: ${countsLine(counts)}`);
    for (const test of counts.names ?? []) say(`    ✗ ${test}`); // again, where one looks first
  }
  return add(...results.map(({ counts }) => counts));
}

const total = await main(process.argv.slice(2)).catch((error) => {
  say(String(error.message ?? error));
  return oneFor(false);
});
sayAndExit(countsLine(total), total.failed > 0 ? 1 : 0);
