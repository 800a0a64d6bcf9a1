import { farOf, knownSidesOf, sidesOf, type Candidate, type Side } from './evidence';
import { DISTANCES } from './landmarks';
import type { Letters } from './letters';
import { areClose, areRepeated, sharedBy, type Shared } from './shared';

/** By how much the best place must outdo the next. Less would guess between twins; more would orphan what is plain. */
const MARGIN = 0.2;

/**
 * The same between a place and its copy, in landmarks of which all speaks for the one and nothing for the other; where as
 * many twins stand as stood and it is the same one of them; how much a single one may say the other way; and how much on
 * each side shows that it is no copy beside its original. At 1.2, two in a hundred of those beside their own copy
 * are on it, for 0.1 % more of the passages that are as they were; at 2.4 0.1 % fewer are found.
 */
const COPY_MARGIN = 1.8;
const TWIN_MARGIN = 0.4;
const AGAINST = 0.25;
const ON_BOTH = 0.3;

/** Letters on one side that two places share from which one is a copy of the other; and of a long quote, its words. */
const COPIED = 32;
const LONG = 60;
const COPIED_WORDS = 0.8;

/** By how much a rival's own paragraph may speak for it on one side. */
const INNER_LEAD = 0.5;

/** How much of the text on both sides, and of the landmarks, must stand for the number of a twin to count. */
const SIDE = 0.5;
const IN_ORDER = 0.4;

/** All that speaks for a place, in one number: the words weigh most, then what stands beside them, then what is far, then the rest. */
export function weightOf(place: Candidate): number {
  const [side, other] = knownSidesOf(place);
  return 2 * place.words + (side + other) / 2 + (farOf(place) ?? 0) + 0.2 * place.section + orderOf(place);
}

/**
 * Which of the twins it is counts only where the text on both sides agrees, and the landmarks do not deny it: one that
 * moved leaves its number to another, and so does one that was deleted where another was copied.
 */
const orderOf = (place: Candidate): number =>
  sidesOf(place)[1] >= SIDE && (farOf(place) ?? 1) >= IN_ORDER ? 0.25 * place.order : 0;

/** Whether a place is better than another beyond doubt. @param letters of the quote */
export function outdoes(best: Candidate, rival: Candidate, letters: number, text: Letters): boolean {
  const isLongCopy = letters >= LONG && rival.words >= COPIED_WORDS;
  if (!isLongCopy && isBetween(best, rival)) return true; // nothing is shared, so it need not be looked for
  if (areClose(best.span, rival.span)) return isBetter(best, rival) && isFirstSeen(best, rival, text);
  const shared = sharedBy(text, best.span, rival.span);
  const isCopy = isLongCopy || Math.max(shared.before, shared.after) >= COPIED;
  return isCopy ? isOriginal(best, rival, shared, text) : isBetter(best, rival);
}

const isBetter = (best: Candidate, rival: Candidate): boolean =>
  weightOf(best) - weightOf(rival) >= MARGIN && !isContradicted(best, rival);

/** Where as many twins stand as stood, two that are alike and side by side stood so at first. */
const isFirstSeen = (best: Candidate, rival: Candidate, text: Letters): boolean =>
  best.order === 1 || !areRepeated(text, best.span, rival.span);

/** Whether the best stands between the words that it stood between, and the rival between none of them. */
const isBetween = (best: Candidate, rival: Candidate): boolean =>
  [best.before, best.after].every(({ near }, nth) => (near ?? 0) - (sideOf(rival, nth).near ?? 0) >= BETWEEN);

/** By how much. */
const BETWEEN = 0.6;

const sideOf = ({ before, after }: Candidate, nth: number): Side => (nth === 0 ? before : after);

/**
 * Whether the best of two places that are copies of one another is the original. What was left as it was may as well be
 * the copy, so neither the words nor the text beside them count, only landmarks beyond what both share, and no single
 * one may say the other way. A copy right beside its original has all that stands on one side of it, never of both.
 */
function isOriginal(best: Candidate, rival: Candidate, shared: Shared, text: Letters): boolean {
  const before = leadsOf(best.before, rival.before, shared.before);
  const after = leadsOf(best.after, rival.after, shared.after);
  if ([...before, ...after].some((lead) => lead < -AGAINST)) return false;
  if (sumOf(before) + sumOf(after) < (best.order === 1 ? TWIN_MARGIN : COPY_MARGIN)) return false;
  return Math.min(sumOf(before), sumOf(after)) >= ON_BOTH || isFirstSeen(best, rival, text);
}

const sumOf = (leads: readonly number[]): number => leads.reduce((sum, lead) => sum + lead, 0);

/** Letters by which what is shared may have been taken for less, after misprints. */
const BLURRED = 32;

/** By how much each landmark speaks for one side rather than the other; those in what is shared say nothing. */
const leadsOf = (best: Side, rival: Side, shared: number): number[] =>
  best.landmarks.map((worth, nth) => (DISTANCES[nth]! < shared + BLURRED ? 0 : worth - rival.landmarks[nth]!));

/** Whether the rival has words of the own paragraph on a side where the best has none: they go with the passage. */
const isContradicted = (best: Candidate, rival: Candidate): boolean => {
  const leads = [best.before, best.after].map((side, nth) => {
    const other = sideOf(rival, nth);
    return side.inner === null || other.inner === null ? 0 : other.inner - side.inner;
  });
  return Math.max(...leads) > INNER_LEAD && Math.min(...leads) > -INNER_LEAD;
};
