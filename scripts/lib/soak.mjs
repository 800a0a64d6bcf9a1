// A suite that is run over and over: which runs are wanted, which the log has already, and what came of all.
import { parseArgs } from 'node:util';
import { quantile, table } from './table.mjs';
import { duration } from './summary.mjs';

/**
 * @typedef {{ seed: number | null, load: number }} Planned  one run: shuffled by a seed or not, so many busy loops beside it
 * @typedef {Planned & { date: string, commit: string, parts: string[], seconds: number, secondsByPart: Record<string, number>,
 *   passed: number, failed: number, flaky: string[], names: string[] }} LogLine
 */

const OPTIONS = {
  times: { type: 'string', default: '10' },
  shuffled: { type: 'string', default: '5' },
  loaded: { type: 'string', default: '3' },
  load: { type: 'string', default: '2' },
  seed: { type: 'string' },
  log: { type: 'string', default: 'out/soak.jsonl' },
  dirty: { type: 'boolean', default: false },
  nightly: { type: 'boolean', default: false },
};

/** Counts of a run that said nothing of itself. */
const NOTHING = { parts: [], seconds: 0, passed: 0, failed: 1, faults: ['ended without its results'] };

function count(name, text, least, most = Infinity) {
  const number = Number(text);
  const range = most === Infinity ? `an integer from ${least} on` : `an integer from ${least} to ${most}`;
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`--${name} ${text}: ${range} is needed`);
  return number;
}

/** @param {string[]} args e.g. `['unit', '--times', '3', '--load', '2']` */
export function readSoakArguments(args) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const times = count('times', values.times, 1);
  // Fewer runs than are to be shuffled by default are all shuffled.
  const some = (name) =>
    count(
      name,
      args.some((arg) => arg.startsWith(`--${name}`)) ? values[name] : Math.min(times, values[name]),
      0,
      times,
    );
  return {
    parts: positionals,
    times,
    shuffled: some('shuffled'),
    loaded: some('loaded'),
    load: count('load', values.load, 1),
    seed: values.seed === undefined ? undefined : count('seed', values.seed, 0),
    log: values.log,
    dirty: values.dirty,
    nightly: values.nightly,
  };
}

/** The same for a commit each time, so that a soak that was cut off goes on where it was. */
const seedOf = (commit) => Number.parseInt(commit.slice(0, 6), 16) || 1;

/**
 * The runs wanted: the last ones are shuffled, each by a seed of its own, and the very last under load.
 * @param {ReturnType<typeof readSoakArguments>} wanted @param {string} commit @returns {Planned[]}
 */
export const planOf = ({ times, shuffled, loaded, load, seed = undefined }, commit) =>
  Array.from({ length: times }, (_, at) => ({
    seed: at < times - shuffled ? null : (seed ?? seedOf(commit)) + at,
    load: at < times - loaded ? 0 : load,
  }));

/** @param {string} text of the log: a line of JSON a run @returns {LogLine[]} */
export const parseLog = (text) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/**
 * @param {Planned[]} plan @param {LogLine[]} lines of the log
 * @param {{ commit: string, parts: string[] }} of @returns {Planned[]} the runs of the plan that the log lacks
 */
export function stillToRun(plan, lines, { commit, parts }) {
  const done = lines.filter((line) => line.commit === commit && line.parts.join() === parts.join());
  return plan.filter(({ seed, load }) => {
    const at = done.findIndex((line) => line.seed === seed && line.load === load);
    if (at >= 0) done.splice(at, 1);
    return at < 0;
  });
}

/**
 * @param {Planned} planned @param {{ commit: string, parts: string[], date: Date }} of
 * @param {import('./summary.mjs').RunResult & { passed: number, failed: number } | undefined} result out/tests.json @returns {LogLine}
 */
export function lineOf({ seed, load }, { commit, parts, date }, result = NOTHING) {
  return {
    date: date.toISOString(),
    commit,
    parts,
    seed,
    load,
    seconds: Math.round(result.seconds),
    secondsByPart: Object.fromEntries(result.parts.map(({ name, seconds }) => [name, Math.round(seconds)])),
    passed: result.passed,
    failed: result.failed,
    flaky: result.parts.flatMap(({ counts }) => counts.flaky ?? []),
    names: [
      ...(result.faults ?? []),
      ...result.parts.flatMap(({ name, counts }) => (counts.names ?? []).map((why) => `${name}: ${why}`)),
    ],
  };
}

const rowOf = ({ date, commit, seed, load, seconds, passed, failed, flaky }) => [
  date.slice(0, 16).replace('T', ' '),
  commit.slice(0, 8) + (commit.endsWith('+') ? '+' : ''),
  seed === null ? '' : String(seed),
  load === 0 ? '' : String(load),
  duration(seconds),
  String(passed),
  String(failed),
  String(flaky.length),
];

const HEAD = ['date', 'commit', 'seed', 'load', 'time', 'passed', 'failed', 'flaky'];
const medianOf = (lines) =>
  quantile(
    lines.map(({ seconds }) => seconds),
    0.5,
  );
const spoken = (name, lines) =>
  lines.length > 0 ? [`${name}: median ${duration(medianOf(lines))}, of ${lines.length}`] : [];

/** How often each was seen. @param {string[]} titles @returns {string[]} */
function tallied(titles) {
  const counts = new Map();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([title, times]) => `  ${times} × ${title}`);
}

const listed = (head, titles) => (titles.length > 0 ? [`${head}:`, ...tallied(titles)] : []);

/** @param {LogLine[]} lines @returns {string} a table, the medians, and what failed or was flaky */
export const soakTable = (lines) =>
  [
    table(HEAD, lines.map(rowOf)),
    '',
    ...spoken(
      'without load',
      lines.filter(({ load }) => load === 0),
    ),
    ...spoken(
      'under load',
      lines.filter(({ load }) => load > 0),
    ),
    ...listed(
      'failed',
      lines.flatMap(({ names }) => names),
    ),
    ...listed(
      'flaky',
      lines.flatMap(({ flaky }) => flaky),
    ),
  ].join('\n');
