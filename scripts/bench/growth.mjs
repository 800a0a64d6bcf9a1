// What each stage costs in word passes, on the same megabyte as ten documents, as three and as one.
import { table } from '../lib/table.mjs';
import { asDocuments } from './texts.mjs';
import { timeTogether, wordPass } from './timing.mjs';

const COUNTS = [10, 3, 1];
const ROUNDS = 7;

const STAGES = { actors: 'actors', dates: 'dates', all: 'everything, parsing included' };

/** @returns the stages' costs for one number of documents, as multiples of the word pass over the same documents */
function costsOf(documents, { prepare, actorsOf, datesOf, analyzeArticle }) {
  const prepared = documents.map(prepare);
  const times = timeTogether(
    {
      words: () => documents.forEach(wordPass),
      actors: () => prepared.forEach(actorsOf),
      dates: () => prepared.forEach(datesOf),
      all: () => documents.forEach((text) => analyzeArticle(text)),
    },
    ROUNDS,
  );
  const passes = (which) =>
    Object.fromEntries(Object.keys(STAGES).map((stage) => [stage, times[stage][which] / times.words[which]]));
  return { words: times.words, least: passes('least'), median: passes('median') };
}

/** @typedef {{ actors: number, growth: number, table: string, wordsASecond: number }} Growth */

/** @param {string[]} pieces @param {object} stages what stages.ts exports @returns {Growth} */
export function growth(pieces, stages) {
  const costs = COUNTS.map((count) => costsOf(asDocuments(pieces, count), stages));
  const [short, , long] = costs;
  const grown = (stage) => long.least[stage] / short.least[stage];
  const rows = Object.entries(STAGES).map(([stage, name]) => [
    name,
    ...costs.map(({ least, median }) => `${least[stage].toFixed(1)} (${median[stage].toFixed(1)})`),
    grown(stage).toFixed(2),
  ]);
  const words = pieces.reduce((sum, piece) => sum + wordPass(piece), 0);
  return {
    actors: Math.max(...costs.map(({ least }) => least.actors)),
    growth: grown('actors'),
    table: table(['stage', '10 × 100 kB', '3 × 333 kB', '1 MB', '1 MB : 100 kB'], rows),
    wordsASecond: words / (long.words.least / 1000),
  };
}
