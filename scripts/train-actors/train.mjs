// Trains the actors' tagger from annotated text; deterministic.
// usage: node scripts/train-actors/train.mjs --out MODEL.json [--hold-out 64] [--fold K/N] [--vectors VECTORS.json]
//   [--NAME NUMBER, for each of DEFAULTS in model.mjs] GOLD.jsonl…
//   --hold-out N   leaves out documents whose id's SHA-1 begins with a byte below N (they stay unseen, for scoring)
//   --fold K/N     leaves out part K of N, too
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadBundled } from '../lib/bundle.mjs';
import { foldOf, isHeldOut } from '../lib/split.mjs';
import { DEFAULTS, trainModel } from './model.mjs';

const SHIPPED_VECTORS = fileURLToPath(new URL('../../src/core/language/en/actors/data/vectors.json', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    'hold-out': { type: 'string', default: '64' },
    fold: { type: 'string' },
    vectors: { type: 'string', default: SHIPPED_VECTORS },
    ...Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, { type: 'string' }])),
  },
});
if (!values.out || positionals.length === 0) {
  console.error('usage: train.mjs --out MODEL.json [--hold-out 64] [--fold K/N] [--vectors VECTORS.json] GOLD.jsonl…');
  process.exit(2);
}

const core = await loadBundled(fileURLToPath(new URL('examples.ts', import.meta.url)));
const vectors = core.unpackVectors(JSON.parse(readFileSync(values.vectors, 'utf8')));
const documents = positionals.flatMap(readDocuments);
const islands = documents.flat();
console.error(`${islands.length} islands, ${islands.reduce((sum, { labels }) => sum + labels.length, 0)} words`);
const chosen = Object.keys(DEFAULTS).filter((name) => values[name] !== undefined);
const options = Object.fromEntries(chosen.map((name) => [name, Number(values[name])]));
const { stored, rows } = trainModel(documents, core, vectors, options, (epoch, loss) =>
  console.error(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
);
const text = `${JSON.stringify(stored)}\n`;
writeFileSync(values.out, text);
console.error(`${values.out}: ${rows} rows, ${Math.round(text.length / 1024)} KiB`);

/** One list of examples a document. */
function readDocuments(file) {
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const kept = documents.filter(({ id }) => !isHeldOut(id, Number(values['hold-out'])) && !isInFold(id));
  return kept.map(({ text, entities }) =>
    core.examplesOf(text, entities, vectors).map((example) => ({ ...example, weight: 1 })),
  );
}

function isInFold(id) {
  if (!values.fold) return false;
  const [fold, folds] = values.fold.split('/').map(Number);
  return foldOf(id, folds) === fold;
}
