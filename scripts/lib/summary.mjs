// The last lines of a run of tests: what failed, what is flaky, what takes long.
import { add, countsLine } from './counts.mjs';

/**
 * @typedef {{ name: string, seconds: number, counts: import('./counts.mjs').Counts }} PartResult
 * @typedef {{ parts: PartResult[], seconds: number, listed?: string[], faults?: string[] }} RunResult
 *   `listed`: titles of the cases that are known to be flaky; `faults`: failures of the run as a whole
 */

const SLOWEST = 10;

/** @param {RunResult} run @returns {{ passed: number, failed: number }} */
export const totalOf = ({ parts, faults = [] }) =>
  add(...parts.map(({ counts }) => counts), { passed: 0, failed: faults.length });

/** @param {number} seconds @returns {string} e.g. `8 s`, `6 min 12 s` */
export function duration(seconds) {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const headed = (head, lines) => (lines.length > 0 ? [head, ...lines.map((line) => `  ${line}`)] : []);

const failures = ({ parts, faults = [] }) => [
  ...faults.map((fault) => `✗ ${fault}`),
  ...parts.flatMap(({ name, counts }) => {
    const names = counts.names ?? [];
    const unnamed = counts.failed - names.length;
    return [...names, ...(unnamed > 0 ? [`${unnamed} without a name`] : [])].map((why) => `✗ ${name}: ${why}`);
  }),
];

const flaky = ({ parts, listed = [] }) =>
  parts.flatMap(({ name, counts }) =>
    (counts.flaky ?? []).map((title) => `${name}: ${title}${listed.includes(title) ? ' (known)' : ''}`),
  );

const slowest = ({ parts }) =>
  parts
    .flatMap(({ name, counts }) => (counts.cases ?? []).map((one) => ({ name, ...one })))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SLOWEST)
    .map(({ name, title, ms }) => `${(ms / 1000).toFixed(1).padStart(5)} s  ${name}: ${title}`);

const partLines = ({ parts }) =>
  parts.map(
    ({ name, seconds, counts }) => `${counts.failed ? '✗' : '✓'} ${name}: ${countsLine(counts)} (${duration(seconds)})`,
  );

/** @param {RunResult} run @returns {string[]} all but the counts, which are the very last line */
export function summaryLines(run) {
  const ownStarts = run.parts.reduce((sum, { counts }) => sum + (counts.ownStarts ?? 0), 0);
  return [
    '',
    ...headed('by part:', [...partLines(run), `in all: ${duration(run.seconds)}`]),
    ...headed('the slowest cases:', slowest(run)),
    ...(ownStarts > 0 ? [`cases that start a VS Code of their own: ${ownStarts}`] : []),
    ...headed('flaky, passed on the second try:', flaky(run)),
    ...headed('failed:', failures(run)),
  ];
}
