// What each stage costs in word passes, on the same megabyte as ten documents, as three and as one.
import { table } from '../lib/table.mjs';
import { asDocuments } from './texts.mjs';
import { timeTogether, wordPass } from './timing.mjs';

/** Into so many documents the text is cut. */
const COUNTS = [10, 3, 1];
const HEADS = ['10 × 100 kB', '3 × 333 kB', '1 MB'];
const ROUNDS = 7;

const STAGES = { actors: 'actors', dates: 'dates', all: 'everything, parsing included' };

/** The stages over some documents, each under its name and their number. */
function tasksFor(documents, { prepare, actorsOf, datesOf, analyzeArticle }) {
  const prepared = documents.map(prepare);
  const count = documents.length;
  return {
    [`actors ${count}`]: () => prepared.forEach(actorsOf),
    [`dates ${count}`]: () => prepared.forEach(datesOf),
    [`all ${count}`]: () => documents.forEach((text) => analyzeArticle(text)),
  };
}

/** @typedef {{ actors: number, growth: number, table: string, wordsASecond: number, actorsWordsASecond: number }} Growth */

/** @param {string[]} pieces @param {object} stages what stages.ts exports @returns {Growth} */
export function growth(pieces, stages) {
  const tasks = COUNTS.map((count) => tasksFor(asDocuments(pieces, count), stages));
  const { pass, times } = timeTogether(asDocuments(pieces, 1), Object.assign({}, ...tasks), ROUNDS);
  const passes = (stage, which) => COUNTS.map((count) => times[`${stage} ${count}`][which] / pass[which]);
  const grown = (costs) => costs.at(-1) / costs[0];
  const rows = Object.entries(STAGES).map(([stage, name]) => {
    const [least, median] = [passes(stage, 'least'), passes(stage, 'median')];
    return [name, ...least.map((cost, at) => `${cost.toFixed(1)} (${median[at].toFixed(1)})`), grown(least).toFixed(2)];
  });
  const words = pieces.reduce((sum, piece) => sum + wordPass(piece), 0);
  return {
    actors: Math.max(...passes('actors', 'least')),
    growth: grown(passes('actors', 'least')),
    table: table(['stage', ...HEADS, '1 MB : 100 kB'], rows),
    wordsASecond: words / (pass.least / 1000),
    actorsWordsASecond: words / (times['actors 1'].least / 1000),
  };
}
