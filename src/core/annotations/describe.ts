import type { Span } from '../span';
import { sectionAt, type AnchorText } from './anchorText';
import { landmarksOf } from './landmarks';
import { lettersIn } from './letters';
import type { SurroundingsSelector, Target, TextQuoteSelector } from './model';
import { twinsOf } from './twins';

/**
 * Code units of `prefix` and of `suffix`. Twice what Hypothesis keeps: a dozen words tell twins apart where six may be
 * a turn of phrase, and still show one place after some of them changed. More would cost room in each record.
 */
const CONTEXT = 64;

/**
 * Says where a span stands, in all the ways by which it can be found again.
 *
 * @param span in the text; what is kept is the whole quote
 * @example describeSpan(anchorText('Caesar fell.'), { start: 0, end: 6 }).quote // { exact: "Caesar", prefix: "", suffix: " fell." }
 */
export const describeSpan = (page: AnchorText, span: Span): Target => ({
  position: { start: span.start, end: span.end },
  quote: quoteOf(page.text, span),
  section: sectionAt(page.sections, span.start),
  surroundings: surroundingsOf(page, span),
  unknown: {},
});

/** The quote with its context; no surrogate pair is cut. */
export const quoteOf = (text: string, { start, end }: Span): TextQuoteSelector => ({
  exact: text.slice(start, end),
  prefix: text.slice(wholeAt(text, Math.max(0, start - CONTEXT), 1), start),
  suffix: text.slice(end, wholeAt(text, Math.min(text.length, end + CONTEXT), -1)),
});

/** The offset, or one beside it where it falls between the halves of a character. */
const wholeAt = (text: string, offset: number, step: 1 | -1): number =>
  /^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1)) ? offset + step : offset;

function surroundingsOf(page: AnchorText, span: Span): SurroundingsSelector {
  const own = lettersIn(page.letters, span);
  const twins = twinsOf(page, span);
  return {
    ...landmarksOf(page, own),
    nth: Math.max(
      0,
      twins.findIndex(({ start }) => start >= own.start),
    ),
    of: Math.max(1, twins.length),
    text: page.fingerprint,
  };
}
