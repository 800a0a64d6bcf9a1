import type { Span } from '../span';
import { sectionAt, type AnchorText } from './anchorText';
import { foldLetters } from './letters';
import { likenessAtEnd, likenessAtStart } from './likeness';
import { DISTANCES, LANDMARK } from './landmarks';
import type { Target } from './model';

/** A place that may be the annotation's own, counted in letters, with all that speaks for it; each from 0 to 1. */
export interface Candidate {
  readonly span: Span;
  /** How much of the quote stands there; 1 is every letter. */
  readonly words: number;
  /** The text right before and right after; null where none was kept. */
  readonly before: number | null;
  readonly after: number | null;
  /** How many of the landmarks on each side stand as far off as they stood; null where none were kept. */
  readonly farBefore: number | null;
  readonly farAfter: number | null;
  /** Whether it stands in the same section. */
  readonly section: number;
  /** Whether it is the same one of as many twins. */
  readonly order: number;
}

/** Weighs places: what of the target is the same for all of them is read once. */
export type Weigh = (span: Span, words: number, order?: number) => Candidate;

/** Letters by which a landmark may have shifted at most: some paragraphs put in. */
const REACH = 4000;

/** What the landmarks of both sides say together; null where none were kept. */
export function farOf({ farBefore, farAfter }: Candidate): number | null {
  if (farBefore === null || farAfter === null) return farBefore ?? farAfter;
  return (farBefore + farAfter) / 2;
}

/** What the text on both sides says together; a side that was never kept is as good as the other. */
export const nearOf = ({ before, after }: Candidate): number => ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2;

/** How to weigh places for one target in one text. */
export function weigher(page: AnchorText, target: Target): Weigh {
  const [prefix, suffix] = [foldLetters(target.quote.prefix), foldLetters(target.quote.suffix)];
  const { text } = page.letters;
  const farBefore = landmarks(text, target.surroundings?.before ?? [], (at, start) => start - LANDMARK - at);
  const farAfter = landmarks(text, target.surroundings?.after ?? [], (at, end) => at - end);
  return (span, words, order = 0) => ({
    span,
    words,
    before: prefix === '' ? null : likenessAtEnd(prefix, text.slice(Math.max(0, span.start - 2 * CONTEXT), span.start)),
    after: suffix === '' ? null : likenessAtStart(suffix, text.slice(span.end, span.end + 2 * CONTEXT)),
    farBefore: farBefore(span.start),
    farAfter: farAfter(span.end),
    section:
      target.section && sectionAt(page.sections, page.letters.starts[span.start]!)?.id === target.section.id ? 1 : 0,
    order,
  });
}

/** Letters that prefix and suffix can have, at most about. */
const CONTEXT = 64;

/** @param distance of a landmark that begins at a letter from an edge of the passage; negative on the wrong side */
function landmarks(text: string, kept: readonly string[], distance: (at: number, edge: number) => number) {
  const places = kept.map((words) => allPlaces(text, foldLetters(words)));
  return (edge: number): number | null => {
    if (places.length === 0) return null;
    const worth = places.map((starts, nth) =>
      closeness(
        starts.map((at) => distance(at, edge)),
        DISTANCES[nth] ?? REACH,
      ),
    );
    return worth.reduce((sum, part) => sum + part, 0) / worth.length;
  };
}

/** 1 where a landmark stands as far off as it stood, less the more it has shifted; 0 where it stands nowhere near. */
function closeness(distances: readonly number[], expected: number): number {
  let least = REACH;
  for (const distance of distances) if (distance >= 0) least = Math.min(least, Math.abs(distance - expected));
  return least >= REACH ? 0 : 1 / (1 + least / SHIFT);
}

/** A shift of so many letters halves what a landmark is worth: about a paragraph. */
const SHIFT = 400;

function allPlaces(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
