import type { Block } from '../markdown/blocks';
import { columnOf } from './columns';
import type { Lexicon } from './lexicon';
import { ProseWord } from './word';

/** The words of a block in order. */
export interface BlockWords {
  readonly words: readonly ProseWord[];
  /** Where each begins in the block's `prose.text`. */
  readonly starts: Int32Array;
}

/** Dotted acronyms, initials, then words with apostrophes inside; a possessive `’s` stays outside. */
const WORD =
  /(?:\p{L}\.){2,}|\p{Lu}+&\p{Lu}+|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}]*)*/uy;
const NO_WORD = /[^\p{L}\p{N}]*/uy;

/** Marks before a word that begin something new: an opening quote, a colon, a line. */
const OPENING = /["“‘«:;\n•*]|(?:^|\s)['(]$/;

/** Room for the words of one block and their beginnings, written over by the next: its length is known when it is read. */
const draft: { words: ProseWord[]; starts: number[] } = { words: [], starts: [] };

/** Cuts a block into words. Linear in the length of its prose. */
export function wordsOf({ prose, sentences }: Pick<Block, 'prose' | 'sentences'>, lexicon: Lexicon): BlockWords {
  const { words, starts } = draft;
  const text = prose.text;
  let count = 0;
  let sentence = 0;
  eachWord(text, (start, stop, end) => {
    const gap = count === 0 ? '' : gapOf(text, end, start);
    let opens = count === 0 || (gap.length > 1 && OPENING.test(gap));
    while (sentence < sentences.length && sentences[sentence]!.start <= start) {
      opens = true;
      sentence += 1;
    }
    const form = lexicon.formOf(text, start, stop);
    words[count] = opens || gap !== ' ' ? new ProseWord(form, gap, opens) : form.inside;
    starts[count] = start;
    count += 1;
  });
  return { words: words.slice(0, count), starts: columnOf(starts, count) };
}

/** Calls back for each word of a text with where it begins, where it ends, and where the one before ended. */
export function eachWord(text: string, visit: (start: number, stop: number, end: number) => void): void {
  let end = 0;
  for (let start = nextWord(text, 0); start < text.length;) {
    const stop = endOfWord(text, start);
    if (stop - start > 1 || start - end !== 1 || !isPossessive(text, start)) {
      visit(start, stop, end);
      end = stop;
    }
    start = nextWord(text, stop);
  }
}

/**
 * 1 for letters and digits. Most words and gaps are of ASCII alone: a look into a table for each of their signs takes a
 * third of the time that the expressions take, which decide about all others.
 */
const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\p{L}\p{N}]/u.test(String.fromCharCode(code))),
);
const [SPACE, AMPERSAND, APOSTROPHE, STOP] = [0x20, 0x26, 0x27, 0x2e];

function nextWord(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ASCII_WORD.length) return endOf(NO_WORD, text, at);
    if (ASCII_WORD[code] === 1) return at;
  }
  return text.length;
}

/** Every letter or digit matches at least itself. */
function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && ASCII_WORD[text.charCodeAt(at)] === 1) at += 1;
  const code = at < text.length ? text.charCodeAt(at) : SPACE;
  const goesOn = code >= ASCII_WORD.length || code === APOSTROPHE || code === AMPERSAND;
  return goesOn || (code === STOP && at === start + 1) ? Math.max(endOf(WORD, text, start), start + 1) : at;
}

/** Sticky `test` instead of `matchAll`: no match object for each of a book's words. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Nearly every gap is one space, and of the others most are a sign and a space: one string each for all of them. */
const gapOf = (text: string, from: number, to: number): string => {
  if (to === from + 1 && text.charCodeAt(from) === SPACE) return ' ';
  const isSpaced = to === from + 2 && text.charCodeAt(from + 1) === SPACE;
  return (isSpaced && SPACED[text.charCodeAt(from)]) || text.slice(from, to);
};

const SPACED = Array.from(ASCII_WORD, (_, code) => `${String.fromCharCode(code)} `);

/** The `s` of `Russia’s`, which stays in the gap. */
const isPossessive = (text: string, at: number): boolean =>
  (text[at] === 's' || text[at] === 'S') && (text[at - 1] === '’' || text[at - 1] === "'");
