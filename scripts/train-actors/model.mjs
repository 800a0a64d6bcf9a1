// From examples to a packed model: the field, its hidden layer and what both leave out.
import { randomFrom, trainCrf } from './crf.mjs';
import { makeNet } from './net.mjs';
import { packModel } from './pack.mjs';

/** Every run is the same. */
const SEED = 1;

/** What works best in three-fold cross-validation; docs/adr/0003-actors.md says what was tried. */
export const DEFAULTS = {
  bits: 16,
  epochs: 12,
  rate: 0.1,
  decay: 0.0001,
  dropout: 0.8,
  minDocuments: 3,
  prune: 0.02,
  units: 32,
  netRate: 0.03,
  netDropout: 0.5,
};

/**
 * Trains on documents, each a list of islands (`examplesOf` in examples.ts).
 *
 * @param {object[][]} documents
 * @param {object} core what examples.ts exports
 * @param {object} vectors unpacked word vectors
 * @returns {{ stored: object, rows: number }} the stored form, and how many sparse rows it keeps
 */
export function trainModel(documents, core, vectors, options = {}, onEpoch = undefined) {
  const { bits, units, netRate, netDropout, minDocuments, prune, ...field } = { ...DEFAULTS, ...options };
  const random = randomFrom(SEED);
  const { PLACES: places, SPELLINGS: spellings, TRAITS: traits, LABEL_COUNT: labels } = core;
  const net = makeNet(
    { vectors, places, spellings, traits },
    { size: units, labels, rate: netRate, dropout: netDropout, random },
  );
  const { GAP_CLASSES: gapClasses, mayFollow } = core;
  const examples = withoutRare(documents, minDocuments);
  const trained = trainCrf(examples, { ...field, bits, labels, gapClasses, mayFollow, random, net, onEpoch });
  return packModel(trained, net.trained(), { bits, labels, prune });
}

/** A feature that only few documents have can but learn them by heart: all examples, without such features. */
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
