// npm test: installs what it needs, then checks, unit tests, build, package, the integration suite in both extension
// hosts, and the browser test, side by side where there is room. The last line counts them all; what could not run failed.
// usage: npm test [-- check|unit|host|web|ui … [NAME]] [--shuffle SEED] [--slots N] [--nightly]
//   only these parts, with what they need before them, and of their cases those with NAME in the title
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onCutOff } from './lib/children.mjs';
import { countsLine } from './lib/counts.mjs';
import { judgeFlaky, readFlaky, staleIn } from './lib/flaky.mjs';
import { ensureDependencies } from './lib/npm.mjs';
import { outFolder } from './lib/paths.mjs';
import { say, sayAndExit } from './lib/progress.mjs';
import { summaryLines, totalOf } from './lib/summary.mjs';
import { readTestArguments } from './lib/testArguments.mjs';
import { TestRun } from './lib/testRun.mjs';
import { STEPS, chosenSteps, partsOf } from './lib/testSteps.mjs';

const run = new TestRun((text) => process.stdout.write(text));
/** Failures of the run as a whole. */
const faults = [];
let known = [];

/** Everything about a run, for scripts/soak.mjs and people: out/tests.json. */
function record(result) {
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(join(outFolder, 'tests.json'), `${JSON.stringify({ ...totalOf(result), ...result }, undefined, 1)}\n`);
}

function conclude() {
  const ended = STEPS.flatMap(({ name }) => run.results.filter((part) => part.name === name));
  const parts = ended.map((part) => ({ ...part, counts: judgeFlaky(part.counts, known) }));
  const result = { parts, seconds: run.seconds, listed: known.map(({ title }) => title), faults };
  record(result);
  summaryLines(result).forEach(say);
  return totalOf(result);
}

async function main() {
  const { parts, only, seed, slots, nightly } = readTestArguments(process.argv.slice(2), partsOf(STEPS));
  const steps = chosenSteps(STEPS, parts, only);
  known = readFlaky();
  if (nightly) faults.push(...staleIn(known, new Date()).map(({ title }) => `${title}: flaky for more than 14 days`));
  await ensureDependencies();
  await run.all(steps, slots, { only, seed });
}

onCutOff({
  first: () => run.cutOff(),
  last: () => {
    faults.push(`cut off while running ${run.running.join(', ') || 'nothing'}`);
    say(countsLine(conclude()));
  },
});
await main().catch((error) => faults.push(String(error.message ?? error)));
const total = conclude();
sayAndExit(countsLine(total), total.failed > 0 ? 1 : 0);
