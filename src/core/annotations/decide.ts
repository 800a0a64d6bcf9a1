import type { Candidate } from './evidence';
import type { SurroundingsSelector } from './model';

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

/** By how much the best place must outdo the next. Less would guess between twins; more would orphan what is plain. */
const MARGIN = 0.2;

/** How much of the text on one side must stand for a place to be the quote's own. */
const SIDE = 0.5;

/** How much must stand on both sides where there were more twins once: one that vanished may have been the own. */
const BOTH_SIDES = 0.6;

/** Letters from which a quote that stood once and stands once needs no context: it has been moved. */
const UNMISTAKABLE = 24;

/** How much of a changed quote must stand at least, with context; and without. */
const WORDS = 0.7;
const LONE_WORDS = 0.8;

/** Letters from which a changed quote can do with the far surroundings instead of the text beside it. */
const LONG = 60;

/** All that speaks for a place, in one number: the words weigh most, then what stands beside them, then what is far. */
export function weightOf({ words, before, after, far, section }: Candidate): number {
  const near = ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2;
  return 2 * words + near + (far ?? 0) + 0.2 * section;
}

/**
 * Picks the annotation's own place, or says why none is.
 *
 * @param letters of the quote
 * @param exactNow how many places have every letter of it
 */
export function decide(
  candidates: readonly Candidate[],
  letters: number,
  exactNow: number,
  surroundings: SurroundingsSelector | null,
): Verdict {
  const [best, second] = candidates.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (!best) return { type: 'orphan', reason: 'gone' };
  if (second && weightOf(best) - weightOf(second) < MARGIN) return { type: 'orphan', reason: 'ambiguous' };
  if (!isSupported(best, letters, exactNow, surroundings?.of ?? null)) return { type: 'orphan', reason: 'doubtful' };
  return { type: 'anchored', candidate: best, certainty: certaintyOf(best, second) };
}

function isSupported(best: Candidate, letters: number, exactNow: number, of: number | null): boolean {
  const [side, other] = sidesOf(best);
  if (best.words === 1) {
    if (of !== null && of > exactNow) return other >= BOTH_SIDES;
    return side >= SIDE || (exactNow === 1 && (of ?? 1) === 1 && letters >= UNMISTAKABLE);
  }
  if (best.words < WORDS) return false;
  return side >= SIDE || (letters >= LONG && best.words >= LONE_WORDS && (best.far ?? 0) >= SIDE);
}

/** The better and the worse side; what was never kept is as good as the other. */
const sidesOf = ({ before, after }: Candidate): [number, number] => {
  const [a, b] = [before ?? after ?? 0, after ?? before ?? 0];
  return [Math.max(a, b), Math.min(a, b)];
};

/** From 0 to 1: how much of all that could speak for the place does, less what speaks for the runner-up. */
const certaintyOf = (best: Candidate, second: Candidate | undefined): number => {
  const lead = second ? weightOf(best) - weightOf(second) : 1;
  return Math.min(1, (weightOf(best) / 4.2) * 0.5 + Math.min(1, lead) * 0.5);
};
