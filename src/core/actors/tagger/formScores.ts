import type { Evidence } from '../evidence';
import type { WordForm } from '../word';
import { FeatureList } from './featureList';
import { addFormFeatures, REACH } from './formFeatures';
import type { FormTable } from './forms';
import { LABEL_COUNT } from './labels';

const OFFSETS = 2 * REACH + 1;

/** Adds the label weights of features to `scores[cell…]`. */
export interface SparseWeights {
  addScores(list: FeatureList, scores: Int32Array, cell: number): void;
}

/** Label scores of word forms at each place around a word: summed once an article, since words repeat. */
export class FormScores {
  readonly #rows: Int32Array;
  readonly #ready: Uint8Array;
  readonly #size: number;
  readonly #list = new FeatureList();

  /** @param size of the article's lexicon */
  constructor(
    size: number,
    readonly weights: SparseWeights,
    readonly context: { readonly forms: FormTable; readonly evidence: Evidence },
  ) {
    this.#size = size;
    const cells = (size + 1) * OFFSETS; // one more for no word
    this.#rows = new Int32Array(cells * LABEL_COUNT);
    this.#ready = new Uint8Array(cells);
  }

  /** Adds what a form says of the word `offset` places before it. */
  add(form: WordForm | undefined, offset: number, scores: Int32Array, cell: number): void {
    const index = (form ? form.index : this.#size) * OFFSETS + offset + REACH;
    const row = index * LABEL_COUNT;
    if (this.#ready[index] === 0) {
      this.#ready[index] = 1;
      this.#list.count = 0;
      addFormFeatures(form, offset, this.context, this.#list);
      this.weights.addScores(this.#list, this.#rows, row);
    }
    for (let label = 0; label < LABEL_COUNT; label += 1) scores[cell + label]! += this.#rows[row + label]!;
  }
}
