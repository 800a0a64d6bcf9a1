import { SHAPES } from '../word';
import type { WordRange } from '../reading';
import { gapBefore, GAP_KINDS, RULE_CODES, type TaggerInput } from './input';

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

/** Writes what the hidden layer sees of word `at` of a run into `out`, {@link HIDDEN_INPUT} numbers. */
export function readHiddenInput(input: TaggerInput, { from, to }: WordRange, at: number, out: Int32Array): void {
  const { reading, ruleCodes } = input;
  const { words } = reading;
  for (let place = 0; place < 5; place += 1) seeWord(input, at + place - 2, place, out);
  seeWordOrCopy(input, from, at, 5, out);
  seeWordOrCopy(input, to - 1, at, 6, out);
  seeWordOrCopy(input, from - 1, at, 7, out);
  seeWordOrCopy(input, to, at, 8, out);
  const traits = 2 * PLACES;
  out[traits] = ruleCodes[at]!;
  out[traits + 1] = gapBefore(input, at);
  out[traits + 2] = at + 1 < words.length ? gapBefore(input, at + 1) : GAP_KINDS;
  out[traits + 3] = Math.min(at - from, LONG_RUN) * 4 + Math.min(to - 1 - at, LONG_RUN);
}

function seeWord({ reading, forms }: TaggerInput, at: number, place: number, out: Int32Array): void {
  const word = reading.words[at];
  const row = word ? forms.rowOf(word.form) : -1;
  const spelling = word ? 1 + 2 * word.form.shapeCode + (word.opens ? 1 : 0) : 0;
  out[2 * place] = row;
  out[2 * place + 1] = word && row < 0 ? spelling + UNKNOWN : spelling;
}

/** A word of the window is not looked at again. */
function seeWordOrCopy(input: TaggerInput, at: number, middle: number, place: number, out: Int32Array): void {
  const seen = at - middle + 2;
  if (seen < 0 || seen >= 5) return seeWord(input, at, place, out);
  out[2 * place] = out[2 * seen]!;
  out[2 * place + 1] = out[2 * seen + 1]!;
}

/** Whether the word is a run of its own, so that places 5 to 8 see what 1 to 3 see. */
export const isLone = (hiddenInput: Int32Array): boolean => hiddenInput[2 * PLACES + 3] === 0;
