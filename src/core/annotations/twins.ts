import type { Span } from '../span';
import type { AnchorText } from './anchorText';
import { foldLetters, isWordEdge, lettersIn, type Letters } from './letters';

/** A quote as it is looked for: its letters, and whether words end where it ends. */
export interface Needle {
  readonly letters: string;
  readonly wholeStart: boolean;
  readonly wholeEnd: boolean;
}

const LETTER_LAST = /[\p{L}\p{M}]$/u;
const LETTER_FIRST = /^[\p{L}\p{M}]/u;

/** What to look for, from the words themselves and the text around them. */
export const needleOf = (exact: string, prefix: string, suffix: string): Needle => ({
  letters: foldLetters(exact),
  wholeStart: !(LETTER_LAST.test(prefix) && LETTER_FIRST.test(exact)),
  wholeEnd: !(LETTER_LAST.test(exact) && LETTER_FIRST.test(suffix)),
});

/** Every place, counted in letters, where the very letters stand, whole words where the quote is; in order. */
export function placesOf(letters: Letters, needle: Needle): Span[] {
  const places: Span[] = [];
  if (needle.letters === '') return places;
  for (let at = letters.text.indexOf(needle.letters); at >= 0; at = letters.text.indexOf(needle.letters, at + 1)) {
    const span = { start: at, end: at + needle.letters.length };
    if (endsWords(letters, span, needle)) places.push(span);
  }
  return places;
}

/** Whether words end where the quote's do: `Rus` is not what stands in `Russia`. */
const endsWords = (letters: Letters, { start, end }: Span, { wholeStart, wholeEnd }: Needle): boolean =>
  (!wholeStart || isWordEdge(letters, start)) && (!wholeEnd || isWordEdge(letters, end));

/** The places that have the letters of a span of the text, itself among them. */
export const twinsOf = ({ text, letters }: AnchorText, span: Span): Span[] => {
  const { start, end } = lettersIn(letters, span);
  const edges = { wholeStart: isWordEdge(letters, start), wholeEnd: isWordEdge(letters, end) };
  return placesOf(letters, { letters: foldLetters(text.slice(span.start, span.end)), ...edges });
};
