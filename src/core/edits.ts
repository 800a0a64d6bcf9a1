import type { Span } from './span';

/** A replacement of `[start, end)` of the text before it by `text`. */
export interface Change extends Span {
  readonly text: string;
}

/** The text after a change. */
export const applyChange = (text: string, { start, end, text: inserted }: Change): string =>
  text.slice(0, start) + inserted + text.slice(end);

/**
 * Where an offset stands after changes, each counted in the text that the one before left.
 *
 * @param side where an offset goes that text is typed at, or whose surroundings are replaced: to the `before` or the
 *   `after` edge of what was typed
 * @example mapOffset(5, [{ start: 0, end: 1, text: 'abc' }], 'after') // 7
 */
export function mapOffset(offset: number, changes: readonly Change[], side: 'before' | 'after'): number {
  let at = offset;
  for (const { start, end, text } of changes) {
    const isBefore = side === 'before' ? at <= start : at < start;
    if (isBefore) continue;
    if (at >= end) at += text.length - (end - start);
    else at = side === 'before' ? start : start + text.length;
  }
  return at;
}

/**
 * Where a span stands after changes; null where one of them reached into it. What is typed at its edges stays outside.
 *
 * @example mapSpan({ start: 4, end: 9 }, [{ start: 0, end: 0, text: 'x' }]) // { start: 5, end: 10 }
 */
export function mapSpan({ start, end }: Span, changes: readonly Change[]): Span | null {
  let span: Span = { start, end };
  for (const change of changes) {
    if (change.start >= span.end) continue;
    if (change.end > span.start) return null;
    const shift = change.text.length - (change.end - change.start);
    span = { start: span.start + shift, end: span.end + shift };
  }
  return span;
}

/**
 * Where an offset of the text after changes stood before them; null where it lies in what they typed.
 *
 * @example originOf(7, [{ start: 0, end: 1, text: 'abc' }]) // 5
 */
export function originOf(offset: number, changes: readonly Change[]): number | null {
  let at = offset;
  for (const { start, end, text } of changes.toReversed()) {
    if (at < start) continue;
    if (at < start + text.length) return null;
    at += end - start - text.length;
  }
  return at;
}
