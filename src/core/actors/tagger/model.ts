import { bytesOf } from './bytes';
import type { FeatureList } from './featureList';
import type { SparseWeights } from './formScores';
import { HiddenLayer, type StoredHidden } from './hidden';
import { LABEL_COUNT, mayFollow } from './labels';
import type { WordVectors } from './wordVectors';

/** A linear-chain model: a row of label weights a feature bucket, a hidden layer, and transitions by the kind of gap. */
export interface TaggerModel {
  readonly sparse: SparseRows;
  /** `(gap * LABEL_COUNT + previous) * LABEL_COUNT + label`, in units of the weights; {@link IMPOSSIBLE} where barred. */
  readonly transitions: Int32Array;
  /** What the words around say by what they mean; null where the model has none. */
  readonly hidden: HiddenLayer | null;
  /** Of the hidden layer; null where there is none. */
  readonly vectors: WordVectors | null;
}

/** Below any score, and far enough from the least whole number that two can be added. */
export const IMPOSSIBLE = -(2 ** 28);

/** Rows of label weights by feature bucket. */
export class SparseRows implements SparseWeights {
  readonly #mask: number;
  /** Of the filled buckets: `(row - 1) * LABEL_COUNT + label`. */
  readonly #weights: Int8Array;
  /** Row of each bucket from 1 on, 0 for the empty ones: half of them, and a look here is cheaper than a row of zeros. */
  readonly #rows: Uint16Array;

  /** @param text bytes as base64: a count of empty buckets, then a row, and so on */
  constructor(text: string, bits: number) {
    const bytes = bytesOf(text);
    this.#mask = 2 ** bits - 1;
    this.#rows = new Uint16Array(2 ** bits);
    this.#weights = new Int8Array(bytes.length);
    let bucket = 0;
    let row = 0;
    for (let at = 0; at < bytes.length;) {
      const skipped = bytes[at++]!;
      bucket += skipped;
      if (skipped === SKIP_MORE) continue;
      this.#weights.set(bytes.subarray(at, at + LABEL_COUNT), row * LABEL_COUNT);
      this.#rows[bucket] = row += 1;
      at += LABEL_COUNT;
      bucket += 1;
    }
  }

  addScores({ hashes, count }: FeatureList, scores: Int32Array, cell: number): void {
    for (let index = 0; index < count; index += 1) {
      const row = this.#rows[hashes[index]! & this.#mask]!;
      if (row === 0) continue;
      const from = (row - 1) * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label += 1) scores[cell + label]! += this.#weights[from + label]!;
    }
  }
}

/** This count of empty buckets says that the next byte counts on. */
const SKIP_MORE = 0xff;

/** Kinds of gaps between two words that have transitions of their own: a space, a hyphen, a possessive, others. */
export const GAP_CLASSES = 4;

/** @example gapClass(1) // 0, a space */
export const gapClass = (kind: number): number => (kind === 1 ? 0 : kind === 2 ? 1 : kind === 3 ? 2 : 3);

/** The form a model is stored in: JSON beside the word lists, bytes as base64. */
export interface StoredModel {
  readonly bits: number;
  readonly weights: string;
  readonly transitions: readonly number[];
  readonly hidden?: StoredHidden;
}

/** Unpacks a stored model; a few milliseconds, so once and on first use. */
export function unpackModel(stored: StoredModel, vectors: WordVectors | null = null): TaggerModel {
  return {
    sparse: new SparseRows(stored.weights, stored.bits),
    transitions: unpackTransitions(stored.transitions),
    hidden: stored.hidden && vectors ? new HiddenLayer(stored.hidden, vectors) : null,
    vectors,
  };
}

const unpackTransitions = (stored: readonly number[]): Int32Array =>
  Int32Array.from({ length: GAP_CLASSES * LABEL_COUNT * LABEL_COUNT }, (_, cell) => {
    const previous = Math.floor(cell / LABEL_COUNT) % LABEL_COUNT;
    return mayFollow(previous, cell % LABEL_COUNT) ? (stored[cell] ?? 0) : IMPOSSIBLE;
  });
