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
  return Array.from(plain)
    .filter((part) => LETTER.test(part))
    .join('');
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
  const found = new Found(source.length);
  for (let at = 0; at < source.length;) {
    const code = source.codePointAt(at)!;
    const next = at + (code > 0xffff ? 2 : 1);
    const letters = code < 128 ? ASCII[code]! : remembered(folded, code);
    if (letters !== '') found.add(letters, at, next);
    else if (code >= 0x300 && code <= 0x36f) found.stretch(at, next);
    at = next;
  }
  return found.done();
}

/** Letters as they are found, in rows that rarely need to grow: this runs over every text that is opened. */
class Found {
  #codes: Uint16Array<ArrayBuffer>;
  #starts: Uint32Array<ArrayBuffer>;
  #ends: Uint32Array<ArrayBuffer>;
  #count = 0;

  constructor(room: number) {
    this.#codes = new Uint16Array(room);
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
  }

  add(letters: string, start: number, end: number): void {
    if (this.#count + letters.length > this.#codes.length) this.#grow();
    for (let unit = 0; unit < letters.length; unit += 1) {
      this.#codes[this.#count] = letters.charCodeAt(unit);
      this.#starts[this.#count] = start;
      this.#ends[this.#count] = end;
      this.#count += 1;
    }
  }

  /** An accent belongs to the letter right before it. */
  stretch(at: number, end: number): void {
    if (this.#count > 0 && this.#ends[this.#count - 1] === at) this.#ends[this.#count - 1] = end;
  }

  done(): Letters {
    const parts: string[] = [];
    for (let at = 0; at < this.#count; at += CHUNK)
      parts.push(String.fromCharCode(...this.#codes.subarray(at, Math.min(this.#count, at + CHUNK))));
    return {
      text: parts.join(''),
      starts: this.#starts.slice(0, this.#count),
      ends: this.#ends.slice(0, this.#count),
    };
  }

  #grow(): void {
    const room = 2 * this.#codes.length + LONGEST;
    const [codes, starts, ends] = [new Uint16Array(room), new Uint32Array(room), new Uint32Array(room)];
    codes.set(this.#codes);
    starts.set(this.#starts);
    ends.set(this.#ends);
    [this.#codes, this.#starts, this.#ends] = [codes, starts, ends];
  }
}

/** Arguments that a call may safely have. */
const CHUNK = 8192;

/** Units of the longest ligature there is (U+FDFA comes to 18). */
const LONGEST = 32;

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
