// Trains the actors' tagger from annotated text; deterministic.
// usage: node scripts/train-actors/train.mjs --out MODEL.json [--hold-out 64] [--bits 16] [--epochs 20] GOLD.jsonl…
//   --hold-out N   leaves out documents whose id's SHA-1 begins with a byte below N (they stay unseen, for scoring)
//   --fold K/N     leaves out part K of N, too
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadBundled } from '../lib/bundle.mjs';
import { foldOf, isHeldOut } from '../lib/split.mjs';
import { trainCrf } from './crf.mjs';
import { packModel } from './pack.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    'hold-out': { type: 'string', default: '64' },
    fold: { type: 'string' },
    bits: { type: 'string', default: '16' },
    epochs: { type: 'string', default: '20' },
    rate: { type: 'string', default: '0.1' },
    decay: { type: 'string', default: '0.0001' },
    dropout: { type: 'string', default: '0.8' },
    'min-documents': { type: 'string', default: '3' },
    prune: { type: 'string', default: '0.02' },
  },
});
if (!values.out || positionals.length === 0) {
  console.error('usage: train.mjs --out MODEL.json [--hold-out 64] [--bits 16] [--epochs 20] GOLD.jsonl…');
  process.exit(2);
}

/** The core's own feature extraction, so that training and reading can never differ. */
const core = await loadBundled(fileURLToPath(new URL('examples.ts', import.meta.url)));
const examples = withoutRare(positionals.flatMap(readDocuments), Number(values['min-documents']));
console.error(`${examples.length} islands, ${examples.reduce((sum, { labels }) => sum + labels.length, 0)} words`);
const bits = Number(values.bits);
const trained = trainCrf(examples, {
  bits,
  labels: core.LABEL_COUNT,
  gapClasses: core.GAP_CLASSES,
  mayFollow: core.mayFollow,
  epochs: Number(values.epochs),
  rate: Number(values.rate),
  decay: Number(values.decay),
  dropout: Number(values.dropout),
  seed: 1,
  onEpoch: (epoch, loss) => console.error(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
});
const { stored, rows } = packModel(trained, { bits, labels: core.LABEL_COUNT, prune: Number(values.prune) });
writeFileSync(values.out, `${JSON.stringify(stored)}\n`);
console.error(`${values.out}: ${rows} rows, ${Math.round(stored.weights.length / 1024)} KiB`);

/** One list of examples a document. */
function readDocuments(file) {
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const kept = documents.filter(({ id }) => !isHeldOut(id, Number(values['hold-out'])) && !isInFold(id));
  return kept.map(({ text, entities }) =>
    core.examplesOf(text, entities).map((example) => ({ ...example, weight: 1 })),
  );
}

/** A feature that only one document has can but learn it by heart: all examples, without such features. */
function withoutRare(documents, minimum) {
  const counts = new Map();
  for (const examples of documents) {
    const seen = new Set(examples.flatMap(({ features }) => features.flatMap((hashes) => [...hashes])));
    for (const hash of seen) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return documents.flat().map((example) => ({
    ...example,
    features: example.features.map((hashes) => hashes.filter((hash) => counts.get(hash) >= minimum)),
  }));
}

function isInFold(id) {
  if (!values.fold) return false;
  const [fold, folds] = values.fold.split('/').map(Number);
  return foldOf(id, folds) === fold;
}
