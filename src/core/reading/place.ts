import { sectionAt, trimSpan, type AnchorSection } from '../annotations/anchorText';
import { quoteOf } from '../annotations/describe';
import type { Target } from '../annotations/model';

/** Code units of the words that a place is remembered by. */
const WORDS = 80;

/**
 * The place where the reader stopped, said as an annotation says its passage; null where nothing stands behind it.
 *
 * It leaves out the surroundings, for which the whole text has to be read: so it is said on the spot, also while the window
 * closes, and words and section are witnesses enough for a place to scroll to.
 *
 * @param offset of the first line seen
 */
export function placeAt(text: string, sections: readonly AnchorSection[], offset: number): Target | null {
  const from = offset + (/^\s*/.exec(text.slice(offset, offset + LONGEST_GAP))?.[0].length ?? 0);
  const span = trimSpan(text, { start: from, end: Math.min(text.length, from + WORDS) });
  if (span.start >= span.end || text.slice(span.start, span.end).trim() === '') return null;
  return {
    position: span,
    quote: quoteOf(text, span),
    section: sectionAt(sections, span.start),
    surroundings: null,
    unknown: {},
  };
}

/** Code units of blank lines within which the next words are looked for. */
const LONGEST_GAP = 2000;

/** Whether a place stands where it stood, in the very words that stood around it. */
export const isWhereItWas = (text: string, { position, quote }: Target): boolean =>
  text.startsWith(quote.prefix + quote.exact + quote.suffix, position.start - quote.prefix.length);
