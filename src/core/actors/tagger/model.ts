import { bytesOf } from './bytes';
import { HiddenLayer, type StoredHidden } from './hidden';
import { LABEL_COUNT } from './labels';
import type { WordVectors } from './wordVectors';

/** A linear-chain model: a row of label weights a feature bucket, a hidden layer, and transitions by the kind of gap. */
export interface TaggerModel {
  /** Buckets are `2 ** bits`. */
  readonly bits: number;
  /** `bucket * LABEL_COUNT + label`. */
  readonly weights: Int8Array;
  /** 1 for buckets that hold weights: four of five do not, and a look here is cheaper than a row of them. */
  readonly filled: Uint8Array;
  /** `(gap * LABEL_COUNT + previous) * LABEL_COUNT + label`, in units of the weights. */
  readonly transitions: Int16Array;
  /** What the words around say by what they mean; null where the model has none. */
  readonly hidden: HiddenLayer | null;
}

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
export function unpackModel({ bits, weights, transitions, hidden }: StoredModel, vectors?: WordVectors): TaggerModel {
  return {
    bits,
    ...unpackRows(weights, bits),
    transitions: Int16Array.from(transitions),
    hidden: hidden && vectors ? new HiddenLayer(hidden, vectors) : null,
  };
}

/** A count of empty buckets, then a row; this count says that the next byte counts on. */
const SKIP_MORE = 0xff;

function unpackRows(text: string, bits: number): Pick<TaggerModel, 'weights' | 'filled'> {
  const bytes = bytesOf(text);
  const weights = new Int8Array(2 ** bits * LABEL_COUNT);
  const filled = new Uint8Array(2 ** bits);
  let bucket = 0;
  for (let at = 0; at < bytes.length;) {
    const skipped = bytes[at++]!;
    bucket += skipped;
    if (skipped === SKIP_MORE) continue;
    weights.set(bytes.subarray(at, at + LABEL_COUNT), bucket * LABEL_COUNT);
    filled[bucket] = 1;
    at += LABEL_COUNT;
    bucket += 1;
  }
  return { weights, filled };
}
