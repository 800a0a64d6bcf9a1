// Three-fold figures: for each third of the documents not held out, a model that learnt from the other two.
import { join } from 'node:path';
import { bundled } from '../lib/bundle.mjs';
import { goldPath } from '../lib/corpora.mjs';
import { root } from '../lib/paths.mjs';
import { withProgress } from '../lib/progress.mjs';
import { runOrThrow } from '../lib/run.mjs';
import { foldOf, HELD_OUT } from '../lib/split.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { LEARNT_FROM } from './names.mjs';
import { gathered, predictedBy } from './scoring.mjs';

const FOLDS = 3;
const TRAINING_MS = 60 * 60_000;
const trainer = join(root, 'scripts', 'train-actors', 'train.mjs');

/** Puts another model in the place of the one that ships. @param {string} path of the other */
const withModel = (path) => ({
  name: 'model',
  setup: ({ onResolve }) => onResolve({ filter: /\/data\/tagger\.\w+$/ }, () => ({ path })),
});

async function coreWithout(fold, folder) {
  const model = join(folder, `tagger-${fold}.json`);
  const args = [trainer, '--out', model, '--hold-out', String(HELD_OUT), '--fold', `${fold}/${FOLDS}`];
  const gold = LEARNT_FROM.map((corpus) => goldPath('ner', corpus));
  await runOrThrow(process.execPath, [...args, ...gold], { cwd: root, timeoutMs: TRAINING_MS, quiet: true });
  return bundled(join(root, 'src', 'core', 'core.ts'), [withModel(model)]);
}

/** Trains the models, some minutes each. @returns {Promise<import('./names.mjs').Finder>} none scored by what it learnt from */
export async function crossedFinder() {
  const folder = temporaryFolder('crossed-');
  const cores = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    cores.push(await withProgress(`training without part ${fold + 1} of ${FOLDS}`, () => coreWithout(fold, folder)));
  }
  return (of) => gathered('crossed', of, (id) => predictedBy(cores[foldOf(id, FOLDS)], of));
}
