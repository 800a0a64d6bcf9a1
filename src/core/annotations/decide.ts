import { farOf, nearOf, type Candidate } from './evidence';
import type { Letters } from './letters';
import { areRepeated } from './repeated';

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
const BOTH_SIDES = 0.75;

/** How much of the text on one side of a place makes it a copy of another that has it too. */
const COPY = 0.7;

/** How much the landmarks of one side may speak for a copy, and by how much those of both must speak for the original. */
const SAME = 0.05;
const COPY_MARGIN = 0.2;

/** How much must stand on the worse side where a twin shares the better one. */
const CLOSE_SIDE = 0.4;

/** How much must stand on the worse side of a twin, unless it is in its place; so too where a quarter changed. */
const TWIN_SIDE = 0.3;

/** Letters below which a changed quote is known by both of its sides alone: `interview` is one letter from a heading. */
const SHORT = 12;

/** How much of the landmarks on each side, or of all that stands on one: what came or went on the other is no matter. */
const IN_PLACE = 0.6;
const ONE_SIDE = 0.95;

/** Letters from which a quote that stood once and stands once needs no context: it has been moved. */
const UNMISTAKABLE = 10;

/** How much of a changed quote must stand at least, with context; and without. */
const WORDS = 0.7;
const LONE_WORDS = 0.8;

/** Letters from which a changed quote can do with the far surroundings instead of the text beside it. */
const LONG = 60;

/** All that speaks for a place, in one number: the words weigh most, then what stands beside them, then what is far, then the rest. */
export const weightOf = (place: Candidate): number =>
  2 * place.words + nearOf(place) + (farOf(place) ?? 0) + 0.2 * place.section + orderOf(place);

/** Which of the twins it is counts only where the text on both sides agrees: one that moved leaves its number to another. */
const orderOf = (place: Candidate): number => (sidesOf(place)[1] >= SIDE ? 0.25 * place.order : 0);

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

/** Picks the annotation's own place, or says why none is. @param text of the candidates */
export function decide(candidates: readonly Candidate[], question: Question, text: Letters): Verdict {
  const [best, second] = candidates.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (!best) return { type: 'orphan', reason: 'gone' };
  if (second && !outdoes(best, second, question, text)) return { type: 'orphan', reason: 'ambiguous' };
  const isNoneLost = question.exactNow >= (question.of ?? 1);
  if (best.words < 1 && isNoneLost) return { type: 'orphan', reason: 'ambiguous' };
  if (!isSupported(best, question)) return { type: 'orphan', reason: 'doubtful' };
  return { type: 'anchored', candidate: best, certainty: certaintyOf(best, second) };
}

/**
 * Whether a place is better beyond doubt. Where one is a copy of the other, the one that was left as it is need not be
 * the original: then only what is far away counts. It points both ways between a paragraph and its copy right below.
 */
function outdoes(best: Candidate, second: Candidate, { letters, exactNow, of }: Question, text: Letters): boolean {
  if (weightOf(best) - weightOf(second) < MARGIN) return false;
  const isCopy = sidesOf(second)[0] >= COPY || (letters >= LONG && second.words >= LONE_WORDS);
  if (!isCopy || (second.words === 1 && exactNow <= (of ?? 1))) return true; // as many as there were: none is a copy
  const before = (best.farBefore ?? 0) - (second.farBefore ?? 0);
  const after = (best.farAfter ?? 0) - (second.farAfter ?? 0);
  if (Math.min(before, after) < -SAME || before + after < COPY_MARGIN) return false;
  return !areRepeated(text, best.span, second.span);
}

function isSupported(best: Candidate, { letters, exactNow, of, hasCloseTwin }: Question): boolean {
  const [side, other] = sidesOf(best);
  if (hasCloseTwin && other < CLOSE_SIDE) return false;
  if (of !== null && of > 1 && other < TWIN_SIDE && !isInPlace(best)) return false;
  if (best.words === 1) {
    if (of !== null && of > exactNow) return other >= BOTH_SIDES;
    return side >= SIDE || (exactNow === 1 && (of ?? 1) === 1 && letters >= UNMISTAKABLE);
  }
  if (best.words < WORDS || (best.words < LONE_WORDS && other < TWIN_SIDE)) return false;
  if (letters < SHORT && (other < SIDE || best.words < LONE_WORDS)) return false;
  if (letters < LONG / 2 && other < TWIN_SIDE) return false;
  if (hasCloseTwin && other < BOTH_SIDES) return false;
  return side >= SIDE || (letters >= LONG && best.words >= LONE_WORDS && (farOf(best) ?? 0) >= SIDE);
}

/** Whether all around far and wide is as it was: where only that beside a twin is, the own one may have moved away. */
const isInPlace = ({ before, after, farBefore, farAfter }: Candidate): boolean =>
  ((farBefore ?? 1) >= IN_PLACE && (farAfter ?? 1) >= IN_PLACE) ||
  Math.max(Math.min(before ?? 0, farBefore ?? 0), Math.min(after ?? 0, farAfter ?? 0)) >= ONE_SIDE;

/** The better and the worse side; what was never kept is as good as the other. */
const sidesOf = ({ before, after }: Candidate): [number, number] => {
  const [a, b] = [before ?? after ?? 0, after ?? before ?? 0];
  return [Math.max(a, b), Math.min(a, b)];
};

/** From 0 to 1: how much of all that could speak for the place does, less what speaks for the runner-up. */
const certaintyOf = (best: Candidate, second: Candidate | undefined): number => {
  const lead = second ? weightOf(best) - weightOf(second) : 1;
  return Math.min(1, (weightOf(best) / 4.45) * 0.5 + Math.min(1, lead) * 0.5);
};
