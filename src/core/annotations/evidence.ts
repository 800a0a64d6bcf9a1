import type { Span } from '../span';
import { sectionAt, type AnchorText } from './anchorText';
import { landmarksIn } from './far';
import type { Target } from './model';
import { nearIn } from './near';

/** A place that may be the annotation's own, counted in letters, with all that speaks for it; each from 0 to 1. */
export interface Candidate {
  readonly span: Span;
  /** How much of the quote stands there; 1 is every letter. */
  readonly words: number;
  readonly before: Side;
  readonly after: Side;
  /** Whether it stands in the same section. */
  readonly section: number;
  /** Whether it is the same one of as many twins. */
  readonly order: number;
}

/** What speaks for a place on one side of it. */
export interface Side {
  /** The text right beside it, and that of its own paragraph; null where none was kept. */
  readonly near: number | null;
  readonly inner: number | null;
  /** How many of the landmarks stand as far off as they stood; null where none were kept. */
  readonly far: number | null;
  /** What each of them is worth, nearest first. */
  readonly landmarks: readonly number[];
}

/** Weighs places: what of the target is the same for all of them is read once. */
export type Weigh = (span: Span, words: number, order?: number) => Candidate;

/** What the landmarks of both sides say together; null where none were kept. */
export function farOf({ before, after }: Candidate): number | null {
  if (before.far === null || after.far === null) return before.far ?? after.far;
  return (before.far + after.far) / 2;
}

/** The better and the worse side; one that was never kept speaks for nothing. */
export function sidesOf({ before, after }: Candidate): [number, number] {
  const [a, b] = [before.near ?? 0, after.near ?? 0];
  return [Math.max(a, b), Math.min(a, b)];
}

/** The same, where a side that was never kept is as good as the other: an import may know one alone. */
export function knownSidesOf({ before, after }: Candidate): [number, number] {
  const [a, b] = [before.near ?? after.near ?? 0, after.near ?? before.near ?? 0];
  return [Math.max(a, b), Math.min(a, b)];
}

/** How to weigh places for one target in one text. */
export function weigher(page: AnchorText, target: Target): Weigh {
  const near = nearIn(page.letters.text, target.quote);
  const far = landmarksIn(page.letters, target.surroundings);
  const { section } = target;
  const isIn = ({ start }: Span) =>
    section !== null && sectionAt(page.sections, page.letters.starts[start]!)?.id === section.id;
  const side = ({ likeness, inner }: ReturnType<typeof near.before>, landmarks: readonly number[]): Side => ({
    near: likeness,
    inner,
    far: landmarks.length === 0 ? null : landmarks.reduce((sum, one) => sum + one, 0) / landmarks.length,
    landmarks,
  });
  return (span, words, order = 0) => ({
    span,
    words,
    before: side(near.before(span.start), far.before(span.start)),
    after: side(near.after(span.end), far.after(span.end)),
    section: isIn(span) ? 1 : 0,
    order,
  });
}
