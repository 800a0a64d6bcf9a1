import { sliceOf, type Span } from '../span';
import type { AnchorText } from './anchorText';
import { decide, type OrphanReason, type Question } from './decide';
import { farOf, weigher, type Candidate, type Weigh } from './evidence';
import { isEchoed } from './echo';
import { likelyPlaces } from './fuzzy';
import { foldLetters, sourceSpan, type Letters } from './letters';
import type { Target } from './model';
import { weightOf } from './rivals';
import { needleOf, placesOf, type Needle } from './twins';
import { withEdges } from './edges';

/** Where an annotation stands in a text, or that it stands nowhere for sure. */
export type Anchoring = Anchored | Orphan;

export interface Anchored {
  readonly type: 'anchored';
  readonly span: Span;
  /** `position`: where it was; `exact`: its very letters elsewhere; `fuzzy`: its letters changed. */
  readonly how: 'position' | 'exact' | 'fuzzy';
  /** From 0 to 1, for the reader's eye; what is not certain enough is an orphan. */
  readonly certainty: number;
}

/** An annotation without a place, as the W3C's group called it; never dropped, the reader chooses. */
export interface Orphan {
  readonly type: 'orphan';
  readonly reason: OrphanReason;
  /** The likeliest places, best first. */
  readonly candidates: readonly Offer[];
  /** How many places have every letter of the quote. */
  readonly exact: number;
}

/** A place that an orphan may choose. */
export interface Offer {
  readonly span: Span;
  /** How much of the quote stands there, from 0 to 1. */
  readonly words: number;
}

/** How many places an orphan offers. */
const MOST_CANDIDATES = 5;

/**
 * Finds an annotation's passage in a text that may have changed since. Nothing is guessed: where no place or several
 * are good enough, the answer is an orphan with the places to choose from.
 *
 * @example anchorIn(anchorText('Then Caesar fell.'), target).type // "anchored"
 */
export function anchorIn(page: AnchorText, target: Target): Anchoring {
  if (isUntouched(page, target)) return { type: 'anchored', span: target.position, how: 'position', certainty: 1 };
  const { exact, prefix, suffix } = target.quote;
  const needle = needleOf(exact, prefix, suffix);
  if (needle.letters === '') return byMarks(page, target);
  return byLetters(page, target, needle);
}

/** Whether this is the very text that the position was counted in. */
export const isUntouched = ({ text, fingerprint }: AnchorText, { position, quote, surroundings }: Target): boolean =>
  surroundings?.text === fingerprint && sliceOf(text, position) === quote.exact;

/** A quote of marks alone, a `—` perhaps, is found only where everything around it is as it was. */
function byMarks({ text }: AnchorText, { position, quote }: Target): Anchoring {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const at = text.indexOf(whole);
  if (quote.exact === '' || at < 0) return { type: 'orphan', reason: 'gone', candidates: [], exact: 0 };
  if (text.includes(whole, at + 1)) return { type: 'orphan', reason: 'ambiguous', candidates: [], exact: 0 };
  const start = at + quote.prefix.length;
  const span = { start, end: start + quote.exact.length };
  return { type: 'anchored', span, how: start === position.start ? 'position' : 'exact', certainty: 1 };
}

function byLetters(page: AnchorText, target: Target, needle: Needle): Anchoring {
  const { letters } = page;
  const weigh = weigher(page, target);
  const places = placesOf(letters, needle);
  const exact = places.map((span, at) => weigh(span, 1, isSameTwin(at, places.length, target) ? 1 : 0));
  const question = questionOf(target, needle, exact.length);
  const isPlain = exact.some(isAtHome) && !isTwinLost(question) && !isEchoed(letters, exact, target.quote);
  const candidates = isPlain ? exact : [...exact, ...changed(letters, target, needle, weigh, exact)];
  const verdict = decide(candidates, question, letters);
  if (verdict.type === 'orphan')
    return { ...verdict, candidates: offered(page, target, candidates), exact: exact.length };
  const { candidate, certainty } = verdict;
  const span = withEdges(page.text, sourceSpan(letters, candidate.span), target.quote.exact);
  return { type: 'anchored', span, how: howOf(candidate, span, target), certainty };
}

/** Whether one of two that stood close together has other letters now: then it may be the own one, close to its twin. */
const isTwinLost = ({ hasCloseTwin, exactNow, of }: Question): boolean => hasCloseTwin && exactNow < (of ?? 1);

/** What a verdict leans on besides the places. */
export const questionOf = ({ quote, surroundings }: Target, needle: Needle, exactNow: number): Question => ({
  letters: needle.letters.length,
  exactNow,
  of: surroundings?.of ?? null,
  hasCloseTwin: [quote.prefix, quote.suffix].some((context) => foldLetters(context).includes(needle.letters)),
});

/** Where there are as many twins as there were, their order is one witness more. */
const isSameTwin = (at: number, count: number, { surroundings }: Target): boolean =>
  surroundings !== null && count > 1 && count === surroundings.of && at === surroundings.nth;

/** Whether a place has both its neighbours and most of its far surroundings. */
const isAtHome = (place: Candidate): boolean =>
  (place.before.near ?? 1) >= HOME && (place.after.near ?? 1) >= HOME && (farOf(place) ?? 1) >= HOME;

const HOME = 0.6;

const changed = (letters: Letters, { quote }: Target, needle: Needle, weigh: Weigh, exact: readonly Candidate[]) =>
  likelyPlaces(letters, needle, quote)
    .filter(({ span }) => !exact.some((own) => own.span.start < span.end && span.start < own.span.end))
    .map(({ span, words }) => weigh(span, words));

const howOf = ({ words }: Candidate, { start }: Span, { position }: Target): Anchored['how'] => {
  if (words < 1) return 'fuzzy';
  return start === position.start ? 'position' : 'exact';
};

const offered = ({ text, letters }: AnchorText, { quote }: Target, candidates: readonly Candidate[]): Offer[] =>
  candidates
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST_CANDIDATES)
    .map(({ span, words }) => ({ span: withEdges(text, sourceSpan(letters, span), quote.exact), words }));
