import type { WordRange } from '../reading';
import { numbersOf } from './bytes';
import { HIDDEN_INPUT, isLone, PLACES, readHiddenInput, SPELLINGS, TRAITS } from './hiddenInput';
import type { TaggerInput } from './input';
import { LABEL_COUNT } from './labels';
import type { WordVectors } from './wordVectors';

/** Numbers of one part of the layer: 16 bits each as base64, and what to multiply them by. */
interface StoredNumbers {
  readonly scale: number;
  readonly numbers: string;
}

/** One hidden layer between the words of a window and the labels, as it is stored. */
export interface StoredHidden {
  /** Units of the layer. */
  readonly size: number;
  /** `(place * dimensions + dimension) * size + unit`. */
  readonly words: StoredNumbers;
  /** `(place * SPELLINGS + spelling) * size + unit`. */
  readonly spellings: StoredNumbers;
  /** `(offset of the trait + its value) * size + unit`. */
  readonly traits: StoredNumbers;
  readonly bias: StoredNumbers;
  /** `unit * LABEL_COUNT + label`, in units of the sparse weights. */
  readonly labels: StoredNumbers;
}

/**
 * A word that is a run of its own is seen from three places at once, and its neighbours from two: their weights are
 * summed beforehand. For each of the five words around it the place that stands for all it is seen from.
 */
const LONE_SUMS: readonly (readonly number[])[] = [
  [1, 7],
  [2, 5, 6],
  [3, 8],
];
const LONE_PLACES = [0, PLACES, PLACES + 1, PLACES + 2, 4];
const ALL_PLACES = PLACES + LONE_SUMS.length;

/** Remembered contributions; the words of a text repeat, so that most are not computed again. 4 MB at 32 units. */
const REMEMBERED_BITS = 15;

/**
 * What a window of words says of the labels: a feed-forward layer over word vectors (Collobert et al. 2011), whose part
 * for each word and place is computed once and remembered (Devlin et al. 2014). Sums are whole numbers, in units of the
 * words' weights.
 */
export class HiddenLayer {
  readonly #size: number;
  readonly #vectors: WordVectors;
  readonly #words: Int32Array;
  readonly #spellings: Int32Array;
  readonly #traits: Int32Array;
  readonly #bias: Int32Array;
  readonly #labels: Float64Array;
  readonly #keys = new Int32Array(2 ** REMEMBERED_BITS).fill(-1);
  readonly #parts: Int32Array;
  readonly #units: Int32Array;
  readonly #sums = new Float64Array(LABEL_COUNT);
  readonly #input = new Int32Array(HIDDEN_INPUT);

  constructor({ size, words, spellings, traits, bias, labels }: StoredHidden, vectors: WordVectors) {
    const whole = ({ numbers, scale }: StoredNumbers): Int32Array =>
      Int32Array.from(numbersOf(numbers), (number) => Math.round((number * scale) / words.scale));
    this.#size = size;
    this.#vectors = vectors;
    this.#words = withSums(byUnit(whole(words), vectors.dimensions, size), vectors.dimensions * size);
    this.#spellings = withSums(whole(spellings), SPELLINGS * size);
    this.#traits = whole(traits);
    this.#bias = whole(bias);
    this.#labels = Float64Array.from(numbersOf(labels.numbers), (number) => number * labels.scale * words.scale);
    this.#parts = new Int32Array(2 ** REMEMBERED_BITS * size);
    this.#units = new Int32Array(size);
  }

  /** Adds to the label scores of word `at`, which stand at `scores[cell…]`. */
  addScores(input: TaggerInput, run: WordRange, at: number, scores: Int32Array, cell: number): void {
    readHiddenInput(input, run, at, this.#input);
    this.#activate();
    const units = this.#units;
    const labels = this.#labels;
    const sums = this.#sums.fill(0);
    for (let unit = 0, row = 0; unit < units.length; unit += 1, row += LABEL_COUNT) {
      const value = units[unit]!;
      if (value <= 0) continue; // the rectifier: about half of the units are silent
      for (let label = 0; label < LABEL_COUNT; label += 1) sums[label]! += value * labels[row + label]!;
    }
    for (let label = 0; label < LABEL_COUNT; label += 1) scores[cell + label]! += Math.round(sums[label]!);
  }

  /** Units of the layer for the input at hand, not yet rectified. */
  #activate(): void {
    this.#units.set(this.#bias);
    if (isLone(this.#input)) {
      for (let word = 0; word < LONE_PLACES.length; word += 1) this.#addWord(LONE_PLACES[word]!, word);
    } else {
      for (let place = 0; place < PLACES; place += 1) this.#addWord(place, place);
    }
    let offset = 0;
    for (let trait = 0; trait < TRAITS.length; trait += 1) {
      addRow(this.#units, this.#traits, (offset + this.#input[2 * PLACES + trait]!) * this.#size);
      offset += TRAITS[trait]!;
    }
  }

  /** Adds what the word at `seen` of the input says at a place. */
  #addWord(place: number, seen: number): void {
    const row = this.#input[2 * seen]!;
    const spelling = this.#input[2 * seen + 1]!;
    const key = ((row + 1) * ALL_PLACES + place) * SPELLINGS + spelling;
    const slot = Math.imul(key, GOLDEN) >>> (32 - REMEMBERED_BITS);
    if (this.#keys[slot] !== key) {
      this.#keys[slot] = key;
      this.#remember(slot * this.#size, place, row, spelling);
    }
    addRow(this.#units, this.#parts, slot * this.#size);
  }

  #remember(to: number, place: number, row: number, spelling: number): void {
    const size = this.#size;
    const { dimensions, values } = this.#vectors;
    const start = (place * SPELLINGS + spelling) * size;
    for (let unit = 0; unit < size; unit += 1) {
      let sum = this.#spellings[start + unit]!;
      if (row >= 0) sum += dot(values, row * dimensions, this.#words, (place * size + unit) * dimensions, dimensions);
      this.#parts[to + unit] = sum;
    }
  }
}

/** The scalar product of `length` whole numbers of either list. */
function dot(values: Int8Array, from: number, weights: Int32Array, at: number, length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1) sum += Math.imul(values[from + index]!, weights[at + index]!);
  return sum | 0;
}

/** Fibonacci hashing: 2³² over the golden ratio. */
const GOLDEN = 0x9e3779b1;

function addRow(units: Int32Array, rows: Int32Array, from: number): void {
  for (let unit = 0; unit < units.length; unit += 1) units[unit]! += rows[from + unit]!;
}

/** Weights `(place * dimensions + dimension) * size + unit` as `(place * size + unit) * dimensions + dimension`. */
const byUnit = (weights: Int32Array, dimensions: number, size: number): Int32Array =>
  weights.map((_, cell) => {
    const dimension = cell % dimensions;
    const row = Math.floor(cell / dimensions); // place * size + unit
    return weights[(Math.floor(row / size) * dimensions + dimension) * size + (row % size)]!;
  });

/** The weights of each place, then those of the sums. @param length of the weights of one place */
function withSums(weights: Int32Array, length: number): Int32Array {
  const all = new Int32Array(ALL_PLACES * length);
  all.set(weights);
  for (const [index, places] of LONE_SUMS.entries()) {
    const sum = all.subarray((PLACES + index) * length, (PLACES + index + 1) * length);
    for (const place of places) addRow(sum, weights, place * length);
  }
  return all;
}
