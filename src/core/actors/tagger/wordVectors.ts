import { hashText, mix } from '../hash';
import { bytesOf } from './bytes';

/** Places of words in a space where words used alike lie close together (GloVe: Pennington et al. 2014). */
export interface WordVectors {
  readonly dimensions: number;
  readonly rows: WordRows;
  /** `row * dimensions + dimension`, each {@link STEPS} or less to either side of zero. */
  readonly values: Int8Array;
}

/** The form vectors are stored in: words in rows of their own, two values a byte as base64. */
export interface StoredVectors {
  readonly dimensions: number;
  readonly words: string;
  readonly values: string;
}

/** Values are whole numbers from -7 to 7: four bits cost no accuracy that could be measured, and an eighth of the room. */
export const STEPS = 7;

/**
 * Rows of words by the hash of their small letters ({@link hashText}). The words themselves are not kept: none of the
 * 60,000 shares its hash with another, and a word without a row meets one by chance in 70,000.
 */
export class WordRows {
  /** Row of the word in each slot plus 1, 0 for an empty one; at most half full. */
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;

  /** @param words in rows of their own */
  constructor(words: string) {
    const hashes: number[] = [];
    for (let start = 0; start < words.length;) {
      const end = words.indexOf('\n', start);
      const stop = end < 0 ? words.length : end;
      hashes.push(hashText(words, start, stop));
      start = stop + 1;
    }
    this.#hashes = Int32Array.from(hashes);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 1)));
    hashes.forEach((hash, row) => {
      const slot = this.#slotOf(hash);
      this.#slots[slot] ||= row + 1;
    });
  }

  /** The row of the word with this hash, -1 where there is none. */
  rowOf(hash: number): number {
    return this.#slots[this.#slotOf(hash)]! - 1;
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = mix(hash, 0) & mask;
    while (this.#slots[slot] !== 0 && this.#hashes[this.#slots[slot]! - 1] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}

/** Unpacks stored vectors; some milliseconds for 60,000 words, so once and on first use. */
export function unpackVectors({ dimensions, words, values }: StoredVectors): WordVectors {
  const bytes = bytesOf(values);
  const unpacked = new Int8Array(bytes.length * 2);
  for (let index = 0; index < bytes.length; index += 1) {
    unpacked[index * 2] = (bytes[index]! >> 4) - STEPS;
    unpacked[index * 2 + 1] = (bytes[index]! & 15) - STEPS;
  }
  return { dimensions, rows: new WordRows(words), values: unpacked };
}
