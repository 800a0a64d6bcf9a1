import type { WordForm } from '../word';
import { hashText } from '../hash';
import type { WordRows, WordVectors } from './wordVectors';

/** What the tagger looks up once for each word form of an article. */
export class FormTable {
  /** 0 where not yet asked for. */
  readonly #hashes: Int32Array;
  readonly #rows: Int32Array;
  readonly #vectorRows: WordRows | null;

  /** @param size of the article's lexicon */
  constructor(size: number, vectors: WordVectors | null) {
    this.#hashes = new Int32Array(size);
    this.#rows = new Int32Array(size);
    this.#vectorRows = vectors?.rows ?? null;
  }

  /** Hash of the word in small letters; of nothing, where a block begins or ends. */
  hashOf(form: WordForm | undefined): number {
    return form ? (this.#hashes[form.index] ||= hashText(form.lower)) : NOTHING;
  }

  /** Row of the word's vector, -1 for a word that has none. */
  rowOf(form: WordForm): number {
    return (this.#rows[form.index] ||= (this.#vectorRows?.rowOf(this.hashOf(form)) ?? -1) + ROW_OFFSET) - ROW_OFFSET;
  }
}

const NOTHING = 0x5bd1e995;

/** Rows begin at -1 and are kept so that 0 means "not yet asked for". */
const ROW_OFFSET = 2;
