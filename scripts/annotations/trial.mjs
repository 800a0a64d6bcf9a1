// npm run anchoring: thousands of edit scripts on real articles, ours beside Hypothesis's way; writes docs/anchoring.md.
// usage: npm run anchoring [-- RUNS]   10,000 unless said, half of them held out; two processes at a time
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../lib/paths.mjs';
import { runScript, say } from '../lib/progress.mjs';
import { page } from './page.mjs';

/** Scripts a process runs before it tells. */
const PART = 250;
const AT_ONCE = 2;
const child = join(root, 'scripts', 'annotations', 'trialChild.mjs');

async function part({ half, from, count }) {
  const args = [child, half, String(from), String(count), join(root, '..', 'shared')];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  say(`${half}: scripts ${from} to ${from + count - 1} are done`);
  return JSON.parse(stdout);
}

/** Runs them all; the page is written after each part, so that what was run counts also where the rest is stopped. */
async function parts(runs) {
  const each = Math.ceil(runs / 2);
  const starts = Array.from({ length: Math.ceil(each / PART) }, (_, nth) => nth * PART);
  const todo = starts.flatMap((from) =>
    ['held', 'tuned'].map((half) => ({ half, from, count: Math.min(PART, each - from) })),
  );
  const done = [];
  const work = async () => {
    for (let next = todo.shift(); next; next = todo.shift()) {
      done.push(await part(next));
      writeFileSync(join(root, 'docs', 'anchoring.md'), page(done));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

await runScript(async () => {
  await parts(Number(process.argv[2] ?? 10_000));
  say('docs/anchoring.md is written');
});
