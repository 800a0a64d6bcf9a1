import { countUpTo } from '../search';
import type { Span } from '../span';

/**
 * The letters and digits of a text, folded, each with its place in the text. Space, punctuation, markup, note brackets,
 * the kind of quotes and line ends, soft hyphens and accents are left out: re-wrapping, tidying, CRLF, another Unicode
 * normal form and another apostrophe change none of it, while every change of a word does.
 */
export interface Letters {
  readonly text: string;
  /** For each code unit of `text` where its character begins and ends in the source; accents belong to their letter. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Accents of Latin, Greek and Cyrillic; the marks of other scripts are as good as letters. */
const ACCENT = /[\u0300-\u036F]/gu;

/** What one character comes to: nothing, a letter or (for a ligature) several. NFKD: Unicode Standard Annex 15. */
const fold = (char: string): string => {
  const plain = char.normalize('NFKD').replace(ACCENT, '');
  return [...plain].filter((part) => LETTER.test(part)).join('');
};

/** What every ASCII character comes to, since nearly all are one. */
const ASCII = Array.from({ length: 128 }, (_, code) => fold(String.fromCharCode(code)));

/**
 * Reads the letters of a text. Linear; once a text, then shared by all that is looked for in it.
 *
 * @example lettersOf('“It’s *so*”').text // "Itsso"
 */
export function lettersOf(source: string): Letters {
  const folded = new Map<number, string>();
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < source.length;) {
    const code = source.codePointAt(at)!;
    const next = at + (code > 0xffff ? 2 : 1);
    const letters = code < 128 ? ASCII[code]! : remembered(folded, code);
    for (let unit = 0; unit < letters.length; unit += 1) {
      starts.push(at);
      ends.push(next);
    }
    if (letters !== '') parts.push(letters);
    else if (code >= 0x300 && code <= 0x36f && ends.at(-1) === at) ends[ends.length - 1] = next;
    at = next;
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function remembered(folded: Map<number, string>, code: number): string {
  let letters = folded.get(code);
  if (letters === undefined) folded.set(code, (letters = fold(String.fromCodePoint(code))));
  return letters;
}

/** The letters alone, where no way back is needed. */
export const foldLetters = (source: string): string => lettersOf(source).text;

/** The letters that begin within a span of the source. */
export const lettersIn = ({ starts }: Letters, { start, end }: Span): Span => ({
  start: firstFrom(starts, start),
  end: firstFrom(starts, end),
});

/** How many letters begin before an offset of the source: the index of the first at it or behind. */
const firstFrom = (starts: Uint32Array, offset: number): number =>
  countUpTo(starts.length, (at) => starts[at]!, offset - 1);

/** Where letters stand in the source, from the first of them to the last. */
export const sourceSpan = ({ starts, ends }: Letters, { start, end }: Span): Span => ({
  start: starts[start]!,
  end: ends[end - 1]!,
});

const DIGIT = /\p{N}/u;

/**
 * Whether a word may begin or end before this letter: something stands between it and the one before, or a note's number
 * is glued to the word.
 */
export function isWordEdge({ text, starts, ends }: Letters, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return starts[at] !== ends[at - 1] || DIGIT.test(text[at]!) !== DIGIT.test(text[at - 1]!);
}
