import { countUpTo } from './search';

/**
 * A half-open stretch of the text handed to the analysis, `[start, end)`, counted in 0-based UTF-16 code units:
 * the numbers `String.prototype.slice` takes. (VS Code's `Range` keeps its own name.)
 *
 * @example 'Hello world'.slice(6, 11) // { start: 6, end: 11 } is "world"
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text a span covers. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether an offset lies in the span; its end does not belong to it, unless `touching` counts the edge too. */
export const contains = (span: Span, offset: number, touching = false): boolean =>
  span.start <= offset && (touching ? offset <= span.end : offset < span.end);

/** Whether `outer` holds all of `inner`. */
export const encloses = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Sort order: by start, the longer first where two start together. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/**
 * The item whose span holds the offset, by binary search; the items are sorted by start and do not overlap.
 * `touching` also accepts the offset just behind an item, where a caret stands after the last letter.
 */
export function findAt<T extends { readonly span: Span }>(
  items: readonly T[],
  offset: number,
  touching = false,
): T | undefined {
  const candidate = items[countUpTo(items.length, (at) => items[at]!.span.start, offset) - 1];
  return candidate && contains(candidate.span, offset, touching) ? candidate : undefined;
}

/**
 * The stretches of a text that none of the spans covers; the spans are sorted and do not overlap.
 *
 * @param length of the text
 * @example gapsBetween([{ start: 2, end: 4 }], 6) // [{ start: 0, end: 2 }, { start: 4, end: 6 }]
 */
export function gapsBetween(spans: readonly Span[], length: number): Span[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), length];
  return starts.map((start, at) => ({ start, end: ends[at]! })).filter(({ start, end }) => start < end);
}
