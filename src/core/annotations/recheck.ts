import type { Change } from '../edits';
import { overlaps, type Span } from '../span';
import { anchorIn, questionOf } from './anchor';
import { anchorText, type AnchorText } from './anchorText';
import { describeSpan } from './describe';
import { decide } from './decide';
import { sidesOf, weigher } from './evidence';
import { foldLetters, lettersIn } from './letters';
import { likenessAtStart } from './likeness';
import type { Target } from './model';
import { remembered } from './revive';
import type { Tracked, Tracking } from './tracking';
import { needleOf, placesOf } from './twins';

/** Code units taken out and put in from which a change is the work of a program, or a reload, and is checked. */
const LARGE = 200;

/** From which a passage is looked for where the change left other words: somebody pasted over some of its words. */
const SOME = 20;

/** Whether a change is too large for its diff to be taken at its word. */
export const isLarge = ({ start, end, text }: Change): boolean => Math.min(end - start, text.length) >= LARGE;

/**
 * Checks what a diff says after a large change: it may have paired a word with its twin in other text. A passage with
 * its letters and some of its context stays; any other is looked for as on opening, and is lost where it is not found.
 */
export function recheck(before: Tracking, after: Tracking, change: Change): readonly Tracked[] {
  if (Math.min(change.end - change.start, change.text.length) < SOME) return after.items;
  const pages = { old: anchorText(before.text), now: anchorText(after.text) };
  return after.items.map((item, at) => {
    const old = before.items[at]!;
    if (old.lost) return isLarge(change) ? lookedFor(old, item, pages.now) : item;
    if (!overlaps(old.span, change) || isSame(old, item, pages.old, pages.now)) return item;
    return foundAnew(old, item, pages.old, pages.now, change);
  });
}

/** A lost passage may come back with a reload: by all that was known of it, not by its words alone. */
function lookedFor(old: Tracked, item: Tracked, now: AnchorText): Tracked {
  const anchoring = old.target ? anchorIn(now, old.target) : null;
  if (anchoring?.type !== 'anchored')
    return item.lost ? item : { ...old, span: { start: item.span.start, end: item.span.start } };
  return { ...item, ...wordsAt(now, anchoring.span), lost: false, formers: [], target: null };
}

/** Whether a passage has its letters and some context, and none of the places with the same letters is as good. */
function isSame(old: Tracked, { span, lost }: Tracked, page: AnchorText, now: AnchorText): boolean {
  const target = describeSpan(page, old.span);
  const needle = needleOf(target.quote.exact, target.quote.prefix, target.quote.suffix);
  if (lost || needle.letters !== foldLetters(now.text.slice(span.start, span.end))) return false;
  const places = placesOf(now.letters, needle);
  const weigh = weigher(now, target);
  const verdict = decide(
    places.map((place) => weigh(place, 1)),
    questionOf(target, needle, places.length),
    now.letters,
  );
  return verdict.type === 'anchored' && verdict.candidate.span.start === lettersIn(now.letters, span).start;
}

/** Looks for a passage that a change has reached, in what the change put in: what stands around that stood there before. */
function foundAnew(old: Tracked, item: Tracked, page: AnchorText, now: AnchorText, change: Change): Tracked {
  const target = describeSpan(page, old.span);
  const anchoring = anchorIn(now, target);
  const isFound = anchoring.type === 'anchored' && overlaps(anchoring.span, putIn(change));
  if (isFound && !overlaps(anchoring.span, item.span) && isStill(item, target, now)) return item;
  if (isFound) return { ...item, ...wordsAt(now, anchoring.span), lost: false, formers: old.formers, target: null };
  if (item.lost) return { ...item, target };
  if (!isLarge(change)) return item;
  const { start } = item.span;
  const formers = remembered(old.formers, old.exact, 0);
  return { ...item, span: { start, end: start }, exact: old.exact, lost: true, formers, target };
}

/** Where the words of a change stand once it is made. */
const putIn = ({ start, text }: Change): Span => ({ start, end: start + text.length });

/** How much of its words, and of the text on both sides, shows that a passage was changed where it stands. */
const STILL_WORDS = 0.7;
const STILL_SIDES = 0.9;

/** Whether a passage is where the diff says, though its letters are others now: a twin close by may have all of them. */
function isStill({ span, lost }: Tracked, target: Target, now: AnchorText): boolean {
  if (lost) return false;
  const own = lettersIn(now.letters, span);
  const wanted = foldLetters(target.quote.exact);
  const words = likenessAtStart(wanted, now.letters.text.slice(own.start, own.end));
  return words >= STILL_WORDS && sidesOf(weigher(now, target)(own, words))[1] >= STILL_SIDES;
}

const wordsAt = ({ text }: AnchorText, span: Span) => ({ span, exact: text.slice(span.start, span.end) });
