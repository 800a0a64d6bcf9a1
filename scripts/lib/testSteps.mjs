// The steps of `npm test`: what each runs, what it needs, how much room it takes.
import { join } from 'node:path';
import { npmRunCommand } from './npm.mjs';
import { root } from './paths.mjs';

const MINUTE = 60_000;
/** Limits are far above what a busy machine needs: they end what hangs. */
const CHECK_MS = 20 * MINUTE;
const UNIT_MS = 30 * MINUTE;
const SUITE_MS = 45 * MINUTE;
const inProject = (...path) => join(root, ...path);

/**
 * @typedef {{ only?: string, seed?: number }} Choice
 * @typedef {{ name: string, part: string, needs?: string[], after?: string[], slots?: number, hasCases?: boolean,
 *   run: (choice: Choice, slots: number) => import('./part.mjs').Part }} TestStep
 *   `part`: what a person names to run it; `needs`: steps without which it cannot run; `after`: steps that it only waits for
 */

const node = (file, args, more) => ({
  command: process.execPath,
  args: [inProject(file), ...args],
  cwd: root,
  ...more,
});
const script =
  (name, ...args) =>
  () => ({ ...npmRunCommand(name, args), timeoutMs: CHECK_MS });

/** The suites take what they are to run in the same words. */
const suite =
  (file, ...args) =>
  ({ only, seed }) => {
    const chosen = [...(only ? ['--only', only] : []), ...(seed === undefined ? [] : ['--shuffle', String(seed)])];
    return node(file, [...args, ...chosen], { timeoutMs: SUITE_MS, reports: true });
  };

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** vitest.config.mts and the reporter read the variables. */
function unit({ only, seed }, slots) {
  const reporters = ['default', inProject('scripts', 'lib', 'vitestReporter.mjs')].map((name) => `--reporter=${name}`);
  const chosen = only ? ['--testNamePattern', escaped(only)] : [];
  const env = {
    ...process.env,
    READER_TEST_WORKERS: String(slots),
    ...(seed !== undefined && { READER_TEST_SEED: String(seed) }),
    ...(only && { READER_TEST_ONLY: only }),
  };
  const args = ['run', ...reporters, ...chosen];
  return node('node_modules/vitest/vitest.mjs', args, { env, timeoutMs: UNIT_MS, reports: true });
}

/** The longest of the quick ones comes first, so that the others run beside it. @type {TestStep[]} */
export const STEPS = [
  { name: 'lint', part: 'check', run: script('lint') },
  { name: 'types', part: 'check', run: script('typecheck') },
  { name: 'format', part: 'check', run: script('format:check') },
  { name: 'build', part: 'build', run: script('build') },
  { name: 'package', part: 'package', needs: ['build'], run: script('package', '--built') },
  // Got once, before two parts ask for it at the same time.
  { name: 'VS Code', part: 'vscode', run: () => node('scripts/getVSCode.mjs', [], { timeoutMs: SUITE_MS }) },
  { name: 'unit tests', part: 'unit', slots: 2, hasCases: true, run: unit },
  {
    name: 'integration tests in VS Code',
    part: 'host',
    needs: ['build'],
    after: ['VS Code', 'package'],
    hasCases: true,
    run: suite('scripts/runHost.mjs', 'workspace'),
  },
  {
    name: "integration tests in the browser's host",
    part: 'web',
    needs: ['build', 'VS Code'],
    after: ['package'],
    hasCases: true,
    run: suite('scripts/runHost.mjs', 'web'),
  },
  {
    name: 'browser tests',
    part: 'ui',
    needs: ['build', 'package', 'VS Code'],
    slots: 2, // it has two workers
    hasCases: true,
    run: suite('scripts/runUi.mjs'),
  },
];

/** @param {TestStep[]} steps @returns {string[]} names of the parts, each once */
export const partsOf = (steps) => [...new Set(steps.map(({ part }) => part))];

/**
 * The steps of some parts, with what they need.
 * @param {TestStep[]} steps @param {string[]} parts none for all @param {string} [only] @returns {TestStep[]}
 */
export function chosenSteps(steps, parts, only) {
  if (parts.length === 0) return steps;
  const named = steps.filter(({ part }) => parts.includes(part));
  if (only && !named.some(({ hasCases }) => hasCases)) throw new Error(`${parts.join(', ')}: no part that has cases`);
  const wanted = new Set(named.map(({ name }) => name));
  // A need may have needs of its own; they stand before it.
  for (const { name, needs = [] } of [...steps].reverse())
    if (wanted.has(name)) needs.forEach((need) => wanted.add(need));
  return steps.filter(({ name }) => wanted.has(name));
}
