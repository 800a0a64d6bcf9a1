import { numbersOf } from './bytes';
import type { TaggerInput } from './features';
import { HIDDEN_INPUT, PLACES, readHiddenInput, SPELLINGS, TRAITS } from './hiddenInput';
import { LABEL_COUNT } from './labels';
import type { WordVectors } from './wordVectors';

/** Weights of one hidden layer between the words of a window and the labels. */
export interface HiddenWeights {
  /** Units of the layer. */
  readonly size: number;
  /** `(place * dimensions + dimension) * size + unit`. */
  readonly words: Float32Array;
  /** `(place * SPELLINGS + spelling) * size + unit`. */
  readonly spellings: Float32Array;
  /** `(offset of the trait + its value) * size + unit`. */
  readonly traits: Float32Array;
  readonly bias: Float32Array;
  /** `unit * LABEL_COUNT + label`, in units of the sparse weights. */
  readonly labels: Float32Array;
}

/** The form the layer is stored in: for each part 16-bit numbers as base64 and what to multiply them by. */
export type StoredHidden = { readonly size: number } & {
  readonly [part in Exclude<keyof HiddenWeights, 'size'>]: { readonly scale: number; readonly numbers: string };
};

const unpack = ({ size, ...parts }: StoredHidden): HiddenWeights => {
  const of = (part: keyof typeof parts): Float32Array => numbersOf(parts[part].numbers, parts[part].scale);
  return {
    size,
    words: of('words'),
    spellings: of('spellings'),
    traits: of('traits'),
    bias: of('bias'),
    labels: of('labels'),
  };
};

/** Remembered contributions; the words of a text repeat, so that most are not computed again. 3 MB at 48 units. */
const REMEMBERED_BITS = 14;

/**
 * What a window of words says of the labels: a feed-forward layer over word vectors (Collobert et al. 2011), whose part
 * for each word and place is computed once and remembered (Devlin et al. 2014).
 */
export class HiddenLayer {
  readonly #weights: HiddenWeights;
  readonly #vectors: WordVectors;
  readonly #keys = new Int32Array(2 ** REMEMBERED_BITS).fill(-1);
  readonly #parts: Float32Array;
  readonly #units: Float32Array;
  readonly #sums = new Float64Array(LABEL_COUNT);
  readonly #input = new Int32Array(HIDDEN_INPUT);

  constructor(stored: StoredHidden, vectors: WordVectors) {
    this.#weights = unpack(stored);
    this.#vectors = vectors;
    this.#parts = new Float32Array(2 ** REMEMBERED_BITS * stored.size);
    this.#units = new Float32Array(stored.size);
  }

  /** Adds to the label scores of word `at`, which stand at `scores[cell…]`. */
  addScores(input: TaggerInput, at: number, scores: Int32Array, cell: number): void {
    const { labels } = this.#weights;
    const [units, sums] = [this.#units, this.#sums];
    readHiddenInput(input, at, this.#vectors, this.#input);
    this.#activate(units);
    sums.fill(0);
    for (let unit = 0, row = 0; unit < units.length; unit += 1, row += LABEL_COUNT) {
      const value = units[unit]!;
      if (value <= 0) continue; // the rectifier: about half of the units are silent
      for (let label = 0; label < LABEL_COUNT; label += 1) sums[label]! += value * labels[row + label]!;
    }
    for (let label = 0; label < LABEL_COUNT; label += 1) scores[cell + label]! += Math.round(sums[label]!);
  }

  /** Units of the layer for the input at hand, not yet rectified. */
  #activate(units: Float32Array): void {
    const { size, bias, traits } = this.#weights;
    const [parts, input] = [this.#parts, this.#input];
    units.set(bias);
    for (let place = 0; place < PLACES; place += 1) {
      addRow(units, parts, this.#part(place, input[2 * place]!, input[2 * place + 1]!));
    }
    let offset = 0;
    for (let trait = 0; trait < TRAITS.length; trait += 1) {
      addRow(units, traits, (offset + input[2 * PLACES + trait]!) * size);
      offset += TRAITS[trait]!;
    }
  }

  /** Where a word's contribution at a place stands among the remembered ones; computed where another has its room. */
  #part(place: number, row: number, spelling: number): number {
    const { size } = this.#weights;
    const key = ((row + 1) * PLACES + place) * SPELLINGS + spelling;
    const slot = Math.imul(key, GOLDEN) >>> (32 - REMEMBERED_BITS);
    if (this.#keys[slot] !== key) {
      this.#keys[slot] = key;
      this.#compute(slot * size, place, row, spelling);
    }
    return slot * size;
  }

  #compute(to: number, place: number, row: number, spelling: number): void {
    const { size, words, spellings } = this.#weights;
    const { dimensions, values } = this.#vectors;
    const part = this.#parts.subarray(to, to + size);
    const start = (place * SPELLINGS + spelling) * size;
    part.set(spellings.subarray(start, start + size));
    if (row < 0) return;
    for (let dimension = 0; dimension < dimensions; dimension += 1) {
      const value = values[row * dimensions + dimension]!;
      const weights = (place * dimensions + dimension) * size;
      if (value !== 0) for (let unit = 0; unit < size; unit += 1) part[unit]! += value * words[weights + unit]!;
    }
  }
}

/** Fibonacci hashing: 2³² over the golden ratio. */
const GOLDEN = 0x9e3779b1;

function addRow(units: Float32Array, rows: Float32Array, from: number): void {
  for (let unit = 0; unit < units.length; unit += 1) units[unit]! += rows[from + unit]!;
}
