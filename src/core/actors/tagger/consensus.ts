import { KINDS, LABEL_COUNT, OUTSIDE } from './labels';

/** Kinds with "no name" as the first. */
const VOTES = KINDS.length + 1;

/**
 * What a word's occurrences in the whole document say together (label consistency: Krishnan and Manning 2006, without
 * their second model). Each occurrence hears the mean of all, as `Paris` is rarely a city and a woman in one article.
 */
export class Consensus {
  /** Summed votes, then the count. */
  readonly #sums = new Map<string, Float64Array>();

  /** Counts the label scores of one occurrence, at `scores[offset…]`. */
  add(word: string, scores: Int32Array, offset: number): void {
    let sums = this.#sums.get(word);
    if (!sums) this.#sums.set(word, (sums = new Float64Array(VOTES + 1)));
    for (let vote = 0; vote < VOTES; vote += 1) sums[vote]! += voteOf(scores, offset, vote);
    sums[VOTES]! += 1;
  }

  /** Adds to an occurrence's scores `weight` of the mean of all; a word that occurs once keeps its own. */
  apply(word: string, scores: Int32Array, offset: number, weight: number): void {
    const sums = this.#sums.get(word);
    if (!sums || sums[VOTES]! < 2) return;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      const vote = label === OUTSIDE ? 0 : (label + 1) >> 1;
      scores[offset + label]! += Math.round((weight * sums[vote]!) / sums[VOTES]!);
    }
  }
}

/** The better of beginning and inside speaks for a kind. */
const voteOf = (scores: Int32Array, offset: number, vote: number): number =>
  vote === 0 ? scores[offset + OUTSIDE]! : Math.max(scores[offset + 2 * vote - 1]!, scores[offset + 2 * vote]!);
