// Predictions of the core and of others for a corpus, and the scorers over them; each prediction is made once a run.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldPath, readLines, scorerPath } from '../lib/corpora.mjs';
import { root } from '../lib/paths.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';

const MAX_BYTES = 1 << 28;
const folder = temporaryFolder('accuracy-');

/** The core as it ships. */
export const BUILT_CORE = join(root, 'dist', 'core.mjs');

const node = (...args) =>
  execFileSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: MAX_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** @typedef {{ kind: 'ner' | 'time' | 'footnotes', corpus: string }} Corpus */

/** A file made on first use. @param {string} name @param {() => string} make @returns {string} its path */
function once(name, make) {
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, make());
  return path;
}

const asLines = (documents) => documents.map((document) => JSON.stringify(document)).join('\n');

/** What the core finds in a corpus. @param {Corpus} of @param {string} [core] @returns {string} path of the predictions */
export const predictedBy = (core, { kind, corpus }) =>
  once(`${core.replace(/\W+/g, '-')}-${kind}-${corpus}.jsonl`, () =>
    node(scorerPath('run'), core, goldPath(kind, corpus)),
  );

const FIELDS = { ner: 'entities', time: 'times' };

/**
 * What a function from text and day of publication to names or dates finds.
 * @param {string} name of the finder @param {(text: string, published: string | null) => object[]} find
 */
export const foundBy = (name, find, { kind, corpus }) =>
  once(`${name}-${kind}-${corpus}.jsonl`, () =>
    asLines(
      readLines(goldPath(kind, corpus)).map(({ id, text, dct }) => ({ id, [FIELDS[kind]]: find(text, dct ?? null) })),
    ),
  );

/** The predictions of several files, each for the documents that are its own. @param {(id: string) => string} pathOf */
export const gathered = (name, { kind, corpus }, pathOf) =>
  once(`${name}-${kind}-${corpus}.jsonl`, () => {
    const predictions = new Map();
    const from = (path) => {
      if (!predictions.has(path)) predictions.set(path, new Map(readLines(path).map((line) => [line.id, line])));
      return predictions.get(path);
    };
    return asLines(readLines(goldPath(kind, corpus)).map(({ id }) => from(pathOf(id)).get(id)));
  });

/** @typedef {{ name: string, keeps: (document: { id: string, source: string }) => boolean }} Part  some of a corpus's documents */

/** @param {Corpus} of @param {Part} part @returns {string | null} path of the gold, null where the part is empty */
function goldOf({ kind, corpus }, part) {
  const documents = readLines(goldPath(kind, corpus)).filter(part.keeps);
  if (documents.length === 0) return null;
  return once(`gold-${part.name}-${kind}-${corpus}.jsonl`, () => asLines(documents));
}

/**
 * Runs a scorer over a part of a corpus.
 * @param {Corpus} of @param {string} predictions a path @param {string[]} [options] the scorer's
 * @param {Part} [part] all documents where not given @returns {any} what the scorer says, null where the part is empty
 */
export function scored({ kind, corpus }, predictions, options = [], part = undefined) {
  const gold = part ? goldOf({ kind, corpus }, part) : goldPath(kind, corpus);
  return gold && JSON.parse(node(scorerPath(kind), gold, predictions, ...options));
}
