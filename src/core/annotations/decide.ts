import type { Candidate } from './evidence';
import type { Letters } from './letters';
import { outdoes, weightOf } from './rivals';
import { isSupported } from './support';

/** Why an annotation has no place in the text. */
export type OrphanReason =
  /** Neither the quote nor anything like it stands in the text. */
  | 'gone'
  /** Something like it stands there, but too little speaks for its being the same passage. */
  | 'doubtful'
  /** Several places are about equally good. */
  | 'ambiguous';

/** A verdict on the places that were looked at. */
export type Verdict =
  | { readonly type: 'anchored'; readonly candidate: Candidate; readonly certainty: number }
  | { readonly type: 'orphan'; readonly reason: OrphanReason };

/** What is asked, besides the places. */
export interface Question {
  /** Letters of the quote. */
  readonly letters: number;
  /** How many places have every letter of it now, and had when it was marked; null where that is not known. */
  readonly exactNow: number;
  readonly of: number | null;
  /** Whether its own context has the same words once more: then that twin has half of the context as well. */
  readonly hasCloseTwin: boolean;
}

/** Rivals that the best is compared with: those behind them have even less. */
const MOST_RIVALS = 4;

/** Picks the annotation's own place, or says why none is. @param text of the candidates */
export function decide(candidates: readonly Candidate[], question: Question, text: Letters): Verdict {
  const [best, ...rivals] = candidates.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (!best) return { type: 'orphan', reason: 'gone' };
  if (!rivals.slice(0, MOST_RIVALS).every((rival) => outdoes(best, rival, question.letters, text)))
    return { type: 'orphan', reason: 'ambiguous' };
  const isNoneLost = question.exactNow >= (question.of ?? 1);
  if (best.words < 1 && isNoneLost) return { type: 'orphan', reason: 'ambiguous' };
  if (!isSupported(best, question)) return { type: 'orphan', reason: 'doubtful' };
  return { type: 'anchored', candidate: best, certainty: certaintyOf(best, rivals[0]) };
}

/** The most that weightOf gives. */
const MOST_WEIGHT = 4.45;

/** From 0 to 1: how much of all that could speak for the place does, less what speaks for the runner-up. */
const certaintyOf = (best: Candidate, second: Candidate | undefined): number => {
  const lead = second ? weightOf(best) - weightOf(second) : 1;
  return Math.min(1, (weightOf(best) / MOST_WEIGHT) * 0.5 + Math.min(1, lead) * 0.5);
};
