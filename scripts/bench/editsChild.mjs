// The process of edits.mjs: node editsChild.mjs STAGES.mjs CHARACTERS EDITS. Writes the times as JSON, in milliseconds.
import { pathToFileURL } from 'node:url';
import { quantile } from '../lib/table.mjs';
import { longText } from './texts.mjs';
import { wordPass } from './timing.mjs';

/** The clock on the wall: processor time comes in steps of milliseconds, and an edit is a few. */
const now = () => performance.now();
/** A prime: the edits fall all over the text. */
const STEP = 7919;
/** The first edits find nothing compiled yet. */
const WARM_UP = 10;
const FRESH_EVERY = 10;
/** A short text is counted so often at once. */
const PASSES = 20;

const [stages, characters, edits] = process.argv.slice(2);
const { openArticle, analyzeArticle } = await import(pathToFileURL(stages).href);
let text = longText(Number(characters));
const open = openArticle(text);
const [times, fresh, passes] = [[], [], []];
const timed = (list, task) => {
  const started = now();
  task();
  list.push(now() - started);
};
for (let edit = 0; edit < Number(edits) + WARM_UP; edit += 1) {
  const at = (edit * STEP) % text.length;
  timed(times, () => open.update({ start: at, end: at, text: 'x' }));
  text = `${text.slice(0, at)}x${text.slice(at)}`;
  if (edit % FRESH_EVERY !== 0) continue;
  timed(fresh, () => analyzeArticle(text));
  timed(passes, () => {
    for (let pass = 0; pass < PASSES; pass += 1) wordPass(text);
  });
}
const measured = times.slice(WARM_UP);
console.log(
  JSON.stringify({
    pass: Math.min(...passes) / PASSES,
    fresh: Math.min(...fresh),
    median: quantile(measured, 0.5),
    late: quantile(measured, 0.95),
  }),
);
