import { runAround } from '../evidence';
import { isCapital } from '../words';
import { gapKind, GAP_KINDS, RULE_CODES, type TaggerInput } from './features';
import { SHAPES } from './shapes';
import type { WordVectors } from './wordVectors';

/**
 * Words the hidden layer sees: two to each side, the word itself, the first and last of the run of capitalised words it
 * stands in, and the words around that run.
 */
export const PLACES = 9;

/** Ways a word is written: none there; by shape and whether it opens a sentence; the same for words without a vector. */
export const SPELLINGS = 1 + 4 * SHAPES.length;
const UNKNOWN = 2 * SHAPES.length;

/** Sizes of what else it sees: what the rules say, the gaps to each side, and where in its run the word stands. */
export const TRAITS: readonly number[] = [RULE_CODES, GAP_KINDS, GAP_KINDS + 1, 16];

/** For each place the row of its word, or -1, and its spelling; then the traits. */
export const HIDDEN_INPUT = 2 * PLACES + TRAITS.length;

const LONG_RUN = 3;

/** Writes what the hidden layer sees of word `at` into `out`, {@link HIDDEN_INPUT} numbers. */
export function readHiddenInput(input: TaggerInput, at: number, { rowOf }: WordVectors, out: Int32Array): void {
  const { words } = input.reading;
  const word = words[at]!;
  const { from, to } = isCapital(word) ? runAround(input.reading, at) : { from: at, to: at + 1 };
  const places = [at - 2, at - 1, at, at + 1, at + 2, from, to - 1, from - 1, to];
  for (let place = 0; place < PLACES; place += 1) {
    const where = places[place]!;
    const seen = words[where];
    const row = seen ? rowAt(input, where, rowOf) : -1;
    const shape = seen ? 1 + 2 * SHAPES.indexOf(seen.shape) + (seen.opens ? 1 : 0) : 0;
    out[2 * place] = row;
    out[2 * place + 1] = seen && row < 0 ? shape + UNKNOWN : shape;
  }
  const traits = 2 * PLACES;
  out[traits] = input.ruleCodes[at]!;
  out[traits + 1] = gapKind(word.gap);
  out[traits + 2] = at + 1 < words.length ? gapKind(words[at + 1]!.gap) : GAP_KINDS;
  out[traits + 3] = Math.min(at - from, LONG_RUN) * 4 + Math.min(to - 1 - at, LONG_RUN);
}

/** Looked up once a word: most words are seen from several places. */
function rowAt({ reading, vectorRows }: TaggerInput, at: number, rowOf: WordVectors['rowOf']): number {
  const known = vectorRows[at]!;
  if (known !== 0) return known - ROW_OFFSET;
  const row = rowOf.get(reading.words[at]!.lower) ?? -1;
  vectorRows[at] = row + ROW_OFFSET;
  return row;
}

/** Rows begin at -1 and are kept so that 0 means "not asked for". */
const ROW_OFFSET = 2;
