// npm run eval: measures the built core on the hand-annotated article beside the project, and holds it to its marks.
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { countsLine } from './lib/counts.mjs';
import { root } from './lib/paths.mjs';
import { say, sayAndExit } from './lib/progress.mjs';
import { run } from './lib/run.mjs';

const SCORE_MS = 120_000;
const scorer = join(root, '..', 'shared', 'score', 'sample.mjs');
const core = join(root, 'dist', 'core.mjs');

const percent = (fraction) => `${(fraction * 100).toFixed(1)} %`;
const exactly = ({ right, gold, found }) => [right === gold && found === gold, `${right} of ${gold}, ${found} found`];
const atLeast = (mark, fraction) => [fraction >= mark, `${percent(fraction)}, wanted ${percent(mark)}`];
const yes = (is) => [is, is ? 'right' : 'wrong'];

/** Each mark: what it is called, and from the figures whether it is met and how to say it. */
const MARKS = {
  'note markers': ({ references }) => exactly(references),
  notes: ({ definitions }) => exactly(definitions),
  sections: ({ sections }) => [
    sections.equal,
    `${sections.titles.length} found, ${sections.equal ? 'equal' : 'not equal'}`,
  ],
  title: ({ title }) => yes(title),
  'day of publication': ({ published }) => yes(published),
  'names, strict F1': ({ nameMentions }) => atLeast(0.9, nameMentions.f1),
  'actors, B³ F1': ({ clusters }) => atLeast(0.9, clusters.b3.f1),
  'dates, value F1': ({ times }) => atLeast(0.8, times.value.f1),
  events: ({ events }) => [events.found >= 24, `${events.found} of ${events.gold}, wanted 24; ${events.shown} shown`],
};

/** Measured, and held to no mark. */
const figures = ({ nameSpans, withDemonyms, times, roles, sources }) => [
  ['names, spans only, F1', percent(nameSpans.f1)],
  ['names with demonyms, F1', percent(withDemonyms.f1)],
  ['dates found, F1', percent(times.found.f1)],
  ['roles', `${roles.found} of ${roles.gold}`],
  ['sources', `${sources.found} of ${sources.gold}`],
];

const line = (sign, name, value) => say(`${sign} ${name.padEnd(26)} ${value}`);

const listErrors = (errors) => {
  for (const [of, kinds] of Object.entries(errors))
    for (const [kind, found] of Object.entries(kinds)) for (const error of found) say(`  ${of} ${kind}: ${error}`);
};

function judge(scores) {
  listErrors(scores.errors ?? {});
  const met = Object.entries(MARKS).map(([name, mark]) => {
    const [ok, value] = mark(scores);
    line(ok ? '✓' : '✗', name, value);
    return ok;
  });
  for (const [name, value] of figures(scores)) line(' ', name, value);
  return { passed: met.filter(Boolean).length, failed: met.filter((ok) => !ok).length };
}

async function main() {
  if (!existsSync(scorer)) throw new Error(`${scorer} is not here: there is nothing to measure with`);
  if (!existsSync(core)) throw new Error('dist/core.mjs is not built: npm run build');
  const args = [realpathSync(scorer), core, '--errors', '20'];
  const { code, output } = await run(process.execPath, args, { cwd: root, timeoutMs: SCORE_MS, quiet: true });
  if (code !== 0) throw new Error(output);
  return judge(JSON.parse(output));
}

const counts = await main().catch((error) => {
  say(String(error.message ?? error));
  return { passed: 0, failed: Object.keys(MARKS).length };
});
sayAndExit(countsLine(counts), counts.failed > 0 ? 1 : 0);
