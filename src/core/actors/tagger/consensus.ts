import type { WordForm } from '../word';
import type { FormMarks } from '../changes';
import { KINDS, LABEL_COUNT, OUTSIDE } from './labels';

/** Kinds with "no name" as the first. */
const VOTES = KINDS.length + 1;

/**
 * What a word's occurrences in the whole document say together (label consistency: Krishnan and Manning 2006, without
 * their second model). Each occurrence hears the mean of all, as `Paris` is rarely a city and a woman in one article.
 */
export class Consensus {
  /** `form * VOTES + vote`. */
  readonly #sums: Float64Array;
  readonly #counts: Uint32Array;

  /** @param size of the article's lexicon */
  constructor(size: number) {
    this.#sums = new Float64Array(size * VOTES);
    this.#counts = new Uint32Array(size);
  }

  /** Forms whose occurrences say something else together than in another version; null where there are none. */
  formsUnlike(other: Consensus): FormMarks {
    const marks = new Uint8Array(this.#counts.length);
    let any = false;
    for (let form = 0; form < marks.length; form += 1) {
      let same = this.#counts[form] === (other.#counts[form] ?? 0);
      for (let at = form * VOTES; same && at < (form + 1) * VOTES; at += 1) {
        same = this.#sums[at] === (other.#sums[at] ?? 0);
      }
      if (same) continue;
      marks[form] = 1;
      any = true;
    }
    return any ? marks : null;
  }

  /** Counts the label scores of one occurrence, at `scores[cell…]`. */
  add({ index }: WordForm, scores: Int32Array, cell: number): void {
    for (let vote = 0; vote < VOTES; vote += 1) this.#sums[index * VOTES + vote]! += voteOf(scores, cell, vote);
    this.#counts[index]! += 1;
  }

  /** Adds to an occurrence's scores `weight` of the mean of all; a word that occurs once keeps its own. */
  apply({ index }: WordForm, scores: Int32Array, cell: number, weight: number): void {
    const count = this.#counts[index]!;
    if (count < 2) return;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      const vote = label === OUTSIDE ? 0 : (label + 1) >> 1;
      scores[cell + label]! += Math.round((weight * this.#sums[index * VOTES + vote]!) / count);
    }
  }
}

/** The better of beginning and inside speaks for a kind. */
const voteOf = (scores: Int32Array, cell: number, vote: number): number =>
  vote === 0 ? scores[cell + OUTSIDE]! : Math.max(scores[cell + 2 * vote - 1]!, scores[cell + 2 * vote]!);
