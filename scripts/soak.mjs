// npm run soak: runs the tests over and over on one commit, some runs shuffled, some under load, and logs a line a run.
// usage: npm run soak [-- PART … --times 10 --shuffled 5 --loaded 3 --load 2 --seed N --log FILE --dirty --nightly]
//   Of the ten runs the last five are shuffled and the last three have two busy loops beside. Called again, it goes on
//   where it was cut off. --dirty: also with changes that are not committed. --nightly: stale entries of test/flaky.json fail.
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { underLoad } from './lib/load.mjs';
import { outFolder, root } from './lib/paths.mjs';
import { runScript, say } from './lib/progress.mjs';
import { run, runOrThrow } from './lib/run.mjs';
import { lineOf, parseLog, planOf, readSoakArguments, soakTable, stillToRun } from './lib/soak.mjs';

const RUN_MS = 3 * 60 * 60_000;
const GIT_MS = 60_000;
const results = join(outFolder, 'tests.json');

const git = async (...args) =>
  (await runOrThrow('git', args, { cwd: root, timeoutMs: GIT_MS, quiet: true })).output.trim();

/** The commit that is tested; one with changes on top has a plus sign behind it. */
async function commitFor(dirty) {
  const changes = await git('status', '--porcelain');
  if (changes && !dirty)
    throw new Error(`not committed yet, so the log would say of another tree (or --dirty):\n${changes}`);
  return (await git('rev-parse', 'HEAD')) + (changes ? '+' : '');
}

/** @returns what the run wrote of itself; undefined where it did not come so far */
async function testsRun(planned, { parts, nightly }) {
  rmSync(results, { force: true });
  const flags = [
    ...(planned.seed === null ? [] : ['--shuffle', String(planned.seed)]),
    ...(nightly ? ['--nightly'] : []),
  ];
  const args = [join(root, 'scripts', 'test.mjs'), ...parts, ...flags];
  await underLoad(planned.load, () => run(process.execPath, args, { cwd: root, timeoutMs: RUN_MS }));
  return existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
}

const linesOf = (file) => (existsSync(file) ? parseLog(readFileSync(file, 'utf8')) : []);

await runScript(async () => {
  const wanted = readSoakArguments(process.argv.slice(2));
  const log = resolve(root, wanted.log);
  mkdirSync(dirname(log), { recursive: true });
  const of = { commit: await commitFor(wanted.dirty), parts: wanted.parts };
  const plan = planOf(wanted, of.commit);
  const rest = stillToRun(plan, linesOf(log), of);
  for (const [at, planned] of rest.entries()) {
    const number = plan.length - rest.length + at + 1;
    say(`\nrun ${number} of ${plan.length}: seed ${planned.seed ?? 'none'}, load ${planned.load}`);
    const date = new Date();
    const line = lineOf(planned, { ...of, date }, await testsRun(planned, wanted));
    appendFileSync(log, `${JSON.stringify(line)}\n`);
  }
  const lines = linesOf(log).filter(({ commit, parts }) => commit === of.commit && parts.join() === of.parts.join());
  say(`\n${soakTable(lines)}`);
  process.exit(lines.some(({ failed }) => failed > 0) ? 1 : 0);
});
