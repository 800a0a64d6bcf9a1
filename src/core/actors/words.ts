import type { Block } from '../markdown/blocks';

/** How a word is written; `mixed` has a capital inside only, as `iPhone`. */
export type Shape = 'small' | 'capital' | 'capitals' | 'initial' | 'mixed' | 'number';

/** A word of a block's prose. */
export interface ProseWord {
  /** As written: `U.S.`, `O’Brien`, `Russia` (a possessive ending belongs to the next gap). */
  readonly text: string;
  readonly lower: string;
  /** In `prose.text`. */
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** What stands between the word before and this one; empty for the first. */
  readonly gap: string;
  /** Whether a sentence, a quotation or a line begins here, so that a capital says little. */
  readonly opens: boolean;
}

/** Dotted acronyms, initials, then words with apostrophes inside; a possessive `’s` stays outside. */
const WORD =
  /(?:\p{L}\.){2,}|\p{Lu}+&\p{Lu}+|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}]*)*/uy;
const NO_WORD = /[^\p{L}\p{N}]*/uy;

/** Marks before a word that begin something new: an opening quote, a colon, a line. */
const OPENING = /["“‘«:;\n•*]|(?:^|\s)['(]$/;

/** The words of a block in order. Linear in the length of its prose. */
export function wordsOf({ prose, sentences }: Pick<Block, 'prose' | 'sentences'>): ProseWord[] {
  const words: ProseWord[] = [];
  const text = prose.text;
  let end = 0;
  let sentence = 0;
  for (let start = nextWord(text, 0); start < text.length;) {
    const stop = endOfWord(text, start);
    const next = nextWord(text, stop);
    if (stop - start > 1 || start - end !== 1 || !isPossessive(text[start]!, text[end]!)) {
      const gap = words.length === 0 ? '' : text.slice(end, start);
      let opens = words.length === 0 || (gap.length > 1 && OPENING.test(gap));
      while (sentence < sentences.length && sentences[sentence]!.start <= start) {
        opens = true;
        sentence += 1;
      }
      words.push(wordOf(text.slice(start, stop), start, gap, opens));
      end = stop;
    }
    start = next;
  }
  return words;
}

/** Sticky `test` instead of `matchAll`: no match object for each of a book's words. */
function nextWord(text: string, at: number): number {
  NO_WORD.lastIndex = at;
  NO_WORD.test(text);
  return NO_WORD.lastIndex;
}

/** Every letter or digit matches at least itself. */
function endOfWord(text: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start + 1;
}

/** The `s` of `Russia’s`, which stays in the gap. */
const isPossessive = (letter: string, mark: string): boolean =>
  (letter === 's' || letter === 'S') && (mark === '’' || mark === "'");

/** The words of a plain string, for names from lists. */
export const wordsOfText = (text: string): ProseWord[] =>
  wordsOf({ prose: { text, toSource: (span) => span }, sentences: [] });

function wordOf(text: string, start: number, gap: string, opens: boolean): ProseWord {
  const shape = shapeOf(text);
  const lower = shape === 'small' || shape === 'number' ? text : text.toLowerCase();
  return { text, lower, start, end: start + text.length, shape, gap, opens };
}

const PLAIN_SMALL = /^[a-z]+$/;
const SMALL = /^\P{Lu}+$/u;
const CAPITALS = /^[\p{Lu}\p{N}.&’']+$/u;

/** @example shapeOf('NATO') // 'capitals' */
export function shapeOf(text: string): Shape {
  if (PLAIN_SMALL.test(text)) return 'small';
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return 'number';
  if (SMALL.test(text)) return 'small';
  if (CAPITALS.test(text)) return text.length === 1 || (text.length === 2 && text[1] === '.') ? 'initial' : 'capitals';
  return /^[\p{Lu}\p{Lt}]/u.test(text) ? 'capital' : 'mixed';
}

/** Whether the word is written as a name can be. */
export const isCapital = ({ shape }: ProseWord): boolean => shape !== 'small' && shape !== 'number';
