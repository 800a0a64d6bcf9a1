// What each stage costs in word passes, on the same megabyte as ten documents, as three and as one.
import { table } from '../lib/table.mjs';
import { asDocuments, texts } from './texts.mjs';
import { timed } from './timed.mjs';
import { wordPass } from './timing.mjs';

/** Into so many documents the text is cut. */
const COUNTS = [10, 3, 1];
const HEADS = ['10 × 100 kB', '3 × 333 kB', '1 MB'];

const STAGES = { actors: 'actors', dates: 'dates', all: 'everything, parsing included' };

/** @typedef {{ actors: number, growth: number, table: string, wordsASecond: number, actorsWordsASecond: number }} Growth */

/** @param {string} stages path of the bundled stages.ts @returns {Promise<Growth>} */
export async function growth(stages) {
  const timings = {};
  for (const stage of Object.keys(STAGES)) {
    timings[stage] = [];
    for (const count of COUNTS) timings[stage].push(await timed(stages, stage, count));
  }
  const passes = (stage, which) =>
    timings[stage].map(({ pass, task }) => task[which] / pass[which === 'first' ? 'median' : which]);
  const grown = (costs) => costs.at(-1) / costs[0];
  const rows = Object.entries(STAGES).map(([stage, name]) => {
    const [least, median, first] = [passes(stage, 'least'), passes(stage, 'median'), passes(stage, 'first')];
    const cells = least.map((cost, at) => [cost, median[at], first[at]].map((number) => number.toFixed(1)).join(' · '));
    return [name, ...cells, grown(least).toFixed(2)];
  });
  const words = asDocuments(texts().pieces, 1).reduce((sum, text) => sum + wordPass(text), 0);
  const { pass, task } = timings.actors.at(-1);
  return {
    actors: Math.max(...passes('actors', 'least')),
    growth: grown(passes('actors', 'least')),
    table: table(['stage', ...HEADS, '1 MB : 100 kB'], rows),
    wordsASecond: words / (pass.least / 1000),
    actorsWordsASecond: words / (task.least / 1000),
  };
}
