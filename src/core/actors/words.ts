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
  /(?:\p{L}\.){2,}|\p{Lu}+&\p{Lu}+|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}]*)*/gu;

/** Marks before a word that begin something new: an opening quote, a colon, a line. */
const OPENING = /["“‘«:;\n•*]|(?:^|\s)['(]$/;

/** The words of a block in order. Linear in the length of its prose. */
export function wordsOf({ prose, sentences }: Pick<Block, 'prose' | 'sentences'>): ProseWord[] {
  const words: ProseWord[] = [];
  const text = prose.text;
  let end = 0;
  let sentence = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (match[0].length === 1 && start - end === 1 && isPossessive(match[0], text[end]!)) continue;
    const gap = start - end === 1 ? text[end]! : text.slice(end, start);
    let opens = words.length === 0 || (gap.length > 1 && OPENING.test(gap));
    while (sentence < sentences.length && sentences[sentence]!.start <= start) {
      opens = true;
      sentence += 1;
    }
    end = start + match[0].length;
    words.push(wordOf(match[0], start, words.length === 0 ? '' : gap, opens));
  }
  return words;
}

/** The `s` of `Russia’s`, which stays in the gap. */
const isPossessive = (letter: string, mark: string): boolean => /^['’][sS]$/.test(mark + letter);

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
