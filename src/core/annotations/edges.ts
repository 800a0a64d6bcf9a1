import type { Span } from '../span';

const LEADING = /^[^\p{L}\p{N}\p{M}]+/u;
const TRAILING = /[^\p{L}\p{N}\p{M}]+$/u;

/** What is written in several ways: an edge of one kind is found again as the other. */
const plain = (mark: string): string =>
  mark
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[–—]/g, '-');

/** Code point by code point. */
const marksOf = (match: RegExpExecArray | null): string[] => Array.from(match?.[0] ?? '');

/**
 * Widens a span from the first letter to the last by the marks that the quote had at its ends and that stand there too:
 * an opening quotation mark, a full stop.
 *
 * @example withEdges('He said “so.” Then', { start: 9, end: 11 }, '"so."') // { start: 8, end: 13 }
 */
export function withEdges(text: string, span: Span, quote: string): Span {
  const lead = marksOf(LEADING.exec(quote)).toReversed();
  const trail = marksOf(TRAILING.exec(quote));
  let { start, end } = span;
  for (const mark of lead) {
    if (plain(text.slice(start - mark.length, start)) !== plain(mark) || start === 0) break;
    start -= mark.length;
  }
  for (const mark of trail) {
    if (plain(text.slice(end, end + mark.length)) !== plain(mark)) break;
    end += mark.length;
  }
  return { start, end };
}
