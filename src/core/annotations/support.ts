import { farOf, knownSidesOf, sidesOf, type Candidate } from './evidence';
import type { Question } from './decide';

/** How much of the text on one side must stand for a place to be the quote's own. */
const SIDE = 0.5;

/** How much must stand on both sides where a twin vanished or shares them: the one that vanished may be the own. */
const BOTH_SIDES = 0.55;

/** How much must stand on the worse side where a twin shares the better one. */
const CLOSE_SIDE = 0.4;

/** How much must stand on the worse side of a place whose words changed. */
const WORSE_SIDE = 0.3;

/** How much of the words of its own paragraph makes a place the own one, and how little denies it. */
const OWN = 0.75;
const FOREIGN = 0.2;

/** How much of the landmarks on each side shows a place that nothing was moved from. */
const IN_PLACE = 0.6;

/** Letters from which a quote that stood once and stands once needs no context: it has been moved. */
const UNMISTAKABLE = 10;

/** How much of a changed quote must stand at least, with context; and without. */
const WORDS = 0.7;
const LONE_WORDS = 0.8;

/** Letters below which a changed quote is known by both of its sides alone: `interview` is one letter from a heading. */
const SHORT = 12;

/** Letters from which a changed quote can do with the far surroundings instead of the text beside it. */
const LONG = 60;

/** Letters from which, and how much of them, is known again without any surroundings: no two sentences are so alike. */
const VERY_LONG = 100;
const VERY_LIKE = 0.85;

/** The same of what stood once: a heading that was moved, with a misprint. */
const RARE = 24;
const RARELY_LIKE = 0.94;

/** Whether enough speaks for a place, whatever else there is. */
export const isSupported = (place: Candidate, question: Question): boolean =>
  place.words === 1 ? isOwnWords(place, question) : isOwnThoughChanged(place, question);

function isOwnWords(place: Candidate, { letters, exactNow, of, hasCloseTwin }: Question): boolean {
  const [side, other] = knownSidesOf(place);
  if (hasCloseTwin && other < CLOSE_SIDE) return false;
  if (of === null || (of === 1 && exactNow === 1)) return side >= SIDE || letters >= UNMISTAKABLE;
  if (of === 1) return side >= SIDE;
  const worse = side >= WHOLE ? other : sidesOf(place)[1]; // of what began or ended the text, one side is all there is
  if (of > exactNow) return worse >= BOTH_SIDES || isUntouchedOnOneSide(place);
  return worse >= SIDE || isInOwnParagraph(place) || (side >= SIDE && isInPlace(place) && !isForeign(place));
}

/** Whether all on one side is as it was, near and far, and some of it is of the own paragraph: on the other, words went. */
const isUntouchedOnOneSide = ({ before, after }: Candidate): boolean =>
  [before, after].some(({ near, inner, far }) => (near ?? 0) >= WHOLE && (inner ?? 0) >= WHOLE && (far ?? 0) >= STILL);

/** How much of the text of a side is all of it, and how much of its landmarks when something stood in between. */
const WHOLE = 0.95;
const STILL = 0.4;

/** A twin may have taken the place of the own one, so what stands in the next paragraph is no proof. */
const isInOwnParagraph = ({ before, after }: Candidate): boolean =>
  (before.inner ?? 0) >= OWN || (after.inner ?? 0) >= OWN;

const isForeign = ({ before, after }: Candidate): boolean =>
  (before.inner ?? 1) < FOREIGN || (after.inner ?? 1) < FOREIGN;

const isInPlace = ({ before, after }: Candidate): boolean =>
  (before.far ?? 1) >= IN_PLACE && (after.far ?? 1) >= IN_PLACE;

function isOwnThoughChanged(place: Candidate, { letters, hasCloseTwin, of }: Question): boolean {
  const [side, other] = knownSidesOf(place);
  if (letters >= VERY_LONG && place.words >= VERY_LIKE) return true;
  if (of === 1 && letters >= RARE && place.words >= RARELY_LIKE) return true;
  if (of !== null && of > 1 && other < WORSE_SIDE && !isInOwnParagraph(place)) return false;
  if (place.words < WORDS || (place.words < LONE_WORDS && other < WORSE_SIDE)) return false;
  if (letters < SHORT && (other < SIDE || place.words < LONE_WORDS)) return false;
  if (letters < LONG / 2 && other < WORSE_SIDE && !isInOwnParagraph(place)) return false;
  if (hasCloseTwin && other < BOTH_SIDES) return false;
  return side >= SIDE || (letters >= LONG && place.words >= LONE_WORDS && (farOf(place) ?? 0) >= SIDE);
}
