// npm test: installs what it needs, then checks, unit tests, build, package, the integration suite in both extension
// hosts, and the browser test. The last line counts them all; what could not run counts as failed.
// usage: npm test [-- check|unit|host|web|ui …]   only these parts, with what they need before them
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { add, countsFrom, countsLine, oneFor } from './lib/counts.mjs';
import { ensureDependencies, npmRun } from './lib/npm.mjs';
import { outFolder, readManifest, root } from './lib/paths.mjs';
import { say, withProgress } from './lib/progress.mjs';
import { run } from './lib/run.mjs';

const CHECK_MS = 5 * 60_000;
const SUITE_MS = 20 * 60_000;
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
  const { numPassedTests, numTotalTests, numFailedTestSuites } = JSON.parse(readFileSync(unitResults, 'utf8'));
  const failed = numTotalTests - numPassedTests; // a skipped test did not run, so it failed
  const unsaid = failed === 0 && (code !== 0 || numFailedTestSuites > 0 || numTotalTests === 0);
  return { passed: numPassedTests, failed: unsaid ? 1 : failed };
};

const suite =
  (...args) =>
  async () =>
    countsFrom(await node(args, SUITE_MS));

/** In order. `part` is what a person names to run it; `for` are parts that need it first. */
const STEPS = [
  { name: 'types', part: 'check', run: npmScript('typecheck') },
  { name: 'lint', part: 'check', run: npmScript('lint') },
  { name: 'format', part: 'check', run: npmScript('format:check') },
  { name: 'unit tests', part: 'unit', run: unit },
  { name: 'build', part: 'build', for: ['host', 'web', 'ui'], run: npmScript('build') },
  { name: 'package', part: 'package', for: ['ui'], run: npmScript('package') },
  { name: 'integration tests in VS Code', part: 'host', run: suite(script('runHost.mjs'), 'workspace') },
  { name: "integration tests in the browser's host", part: 'web', run: suite(script('runHost.mjs'), 'web') },
  { name: 'browser tests', part: 'ui', run: suite(script('runUi.mjs')) },
];

async function runStep(step) {
  say('');
  const attempt = async () => {
    try {
      return await step.run();
    } catch (error) {
      say(String(error.message ?? error));
      return oneFor(false);
    }
  };
  return { ...step, counts: await withProgress(step.name, attempt, ({ failed }) => failed === 0) };
}

/** @param {string[]} parts none for all */
function chosen(parts) {
  const known = new Set(STEPS.map(({ part }) => part));
  const unknown = parts.filter((part) => !known.has(part));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}: there are ${[...known].join(', ')}`);
  if (parts.length === 0) return STEPS;
  return STEPS.filter((step) => [step.part, ...(step.for ?? [])].some((part) => parts.includes(part)));
}

async function main(parts) {
  const steps = chosen(parts);
  mkdirSync(outFolder, { recursive: true });
  await ensureDependencies();
  const results = [];
  for (const step of steps) results.push(await runStep(step));
  say('');
  for (const { name, counts } of results) say(`${counts.failed ? '✗' : '✓'} ${name}: ${countsLine(counts)}`);
  return add(...results.map(({ counts }) => counts));
}

const total = await main(process.argv.slice(2)).catch((error) => {
  say(String(error.message ?? error));
  return oneFor(false);
});
say(countsLine(total));
process.exit(total.failed > 0 ? 1 : 0);
