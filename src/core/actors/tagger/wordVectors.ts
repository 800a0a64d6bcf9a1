import { bytesOf } from './bytes';

/** Places of words in a space where words used alike lie close together (GloVe: Pennington et al. 2014). */
export interface WordVectors {
  readonly dimensions: number;
  /** Row of a word in small letters. */
  readonly rowOf: ReadonlyMap<string, number>;
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

/** Unpacks stored vectors; some ten milliseconds for 60,000 words, so once and on first use. */
export function unpackVectors({ dimensions, words, values }: StoredVectors): WordVectors {
  const bytes = bytesOf(values);
  const unpacked = new Int8Array(bytes.length * 2);
  for (let index = 0; index < bytes.length; index += 1) {
    unpacked[index * 2] = (bytes[index]! >> 4) - STEPS;
    unpacked[index * 2 + 1] = (bytes[index]! & 15) - STEPS;
  }
  return { dimensions, rowOf: new Map(words.split('\n').map((word, row) => [word, row])), values: unpacked };
}
