import type { StructureCues } from '../cues';

/**
 * How much the place of a bare numeral reads like that of a note marker, in rough log odds: 4 is all but certain,
 * 0 says nothing, below −2 it is something else; null where no marker can stand. The order of the numbers decides
 * (see `chain.ts`); this only says which of several to prefer.
 *
 * @param before the text up to the numeral
 * @param after the text behind it
 */
export function markerScore(before: string, after: string, digits: string, cues: StructureCues): number | null {
  const last = before.at(-1);
  if (last === undefined || LINE_BREAK.test(last)) return null;
  const isClear = CLEAR_AFTER.test(after) ? 0 : -1.5;
  if (LETTER.test(last)) return behindWord(before) + isClear;
  if (/[.!?…]/.test(last)) return behindSentence(before, cues) + isClear;
  if (/[,;:]/.test(last)) return behindPause(before, digits, cues) + isClear;
  if (/["”’'»)\]}]/.test(last)) return behindClosing(before) + isClear;
  if (/[ \u00a0]/.test(last)) return behindSpace(before.slice(0, -1), after, cues);
  if (/[%™®*_`~$]|\p{So}/u.test(last) && /[\p{L}\p{N}.,)}]$/u.test(before.slice(0, -1))) return 1 + isClear;
  return null;
}

const LINE_BREAK = /[\n\r\t]/;
const LETTER = /[\p{L}\p{M}]/u;
/** What follows a marker: space, punctuation, a closing mark, the end. */
const CLEAR_AFTER = /^(?:\s|[.,;:!?…)\]"”’»—*_|]|$)/;

/** `0.3.0-alpha4`, `v1.2b3`: a number of its own. */
const VERSION = /^v?\d+\.\d/i;

/** `facility14 and`, not `G20`, `x1` or `file_2`. */
function behindWord(before: string): number {
  const token = /[^\s"“”()[\],;—–]+$/u.exec(before)?.[0] ?? '';
  const word = /[\p{L}\p{M}'’-]+$/u.exec(before)?.[0] ?? '';
  const isName = token !== word && !/^(?:\p{Lu}\.)+\p{Lu}$/u.test(token) && /[\d_/@#\\=<>.:]/.test(token);
  return wordScore(word) - (VERSION.test(token) ? 7 : isName ? 3 : 0);
}

function wordScore(word: string): number {
  if (word.length === 1) return -4;
  if (word.length === 2) return /^\p{Ll}+$/u.test(word) ? 1.5 : /^\p{Lu}+$/u.test(word) ? -2.5 : -1;
  if (/^[\p{Ll}\p{M}'’-]+$/u.test(word)) return 4;
  if (/^\p{Lu}+$/u.test(word)) return 0.5;
  return /\p{Ll}\p{Lu}/u.test(word) ? 1.5 : 3;
}

/** A year at the end of a text, no part of a price or a longer number. */
export const YEAR_END = /(?:^|[^\d.,$€£])(?:1[5-9]|20)\d\d$/;

/** `economy.3` and `in 2010.13`, not `22.5`, `p.4`. */
function behindSentence(before: string, cues: StructureCues): number {
  const rest = before.slice(0, -1);
  if (/\d$/.test(rest)) return behindNumber(rest, cues);
  const word = /[\p{L}]+$/u.exec(rest)?.[0];
  if (word === undefined) return /\s$/.test(rest) ? -2 : 4;
  if (before.endsWith('.') && isAbbreviation(word, rest, cues)) return -2;
  return 4.5;
}

/** `since 2010.13` and `ED 21-01.4` end a sentence with a number; `22.5`, `Platform 2019.4` and `1.2.3` are one. */
function behindNumber(rest: string, cues: StructureCues): number {
  const number = /[^\s(]+$/.exec(rest)![0];
  if (YEAR_END.test(rest)) {
    const word = /([\p{L}]+)[,.]?\s+\S+$/u.exec(rest)?.[1] ?? '';
    return /^\p{Lu}/u.test(word) && !cues.isMonth(word.toLowerCase()) ? -1.5 : 1.5;
  }
  return /^\p{L}*[\d\p{L}]*[-–/][-–/\p{L}\d]*$/u.test(number) ? 0 : -2.5;
}

const isAbbreviation = (word: string, rest: string, cues: StructureCues): boolean =>
  (word.length === 1 && !/\.\p{L}$/u.test(rest)) || cues.isNumberAbbreviation(word.toLowerCase());

/** `Starbucks,7 UPS`, `2016,10 Putin`; not `1,000` or `10:30`. */
function behindPause(before: string, digits: string, cues: StructureCues): number {
  const rest = before.slice(0, -1);
  if (/\s$/.test(rest)) return -2;
  if (!/\d$/.test(rest)) return before.endsWith(':') ? 3 : 4;
  if (before.endsWith(':')) return -5;
  if (digits.length === 3) return -6;
  return YEAR_END.test(rest) || isDateEnd(rest, cues) ? 1 : -2.5;
}

/** `April 1`, `on 6 May 2016`. */
const isDateEnd = (text: string, cues: StructureCues): boolean => {
  const month = /(\p{L}{3,})\.?\s(?:\d{1,2}|\d{4})$/u.exec(text)?.[1];
  return month !== undefined && cues.isMonth(month.toLowerCase());
};

/** `economy”3`, `(as planned)4`; a straight quote may open instead of closing. */
function behindClosing(before: string): number {
  if (!/\S["”’'»)\]}]$/.test(before)) return -3;
  if (/[\])}]$/.test(before)) return /[([{][\w,]?[)\]}]$/.test(before) ? -1 : before.endsWith(')') ? 3 : 1;
  return /[\d\s][’']$/.test(before) ? 0 : 4;
}

/** `the articles 1 and`, `later that year 2, many`, `aware. 3 The`: weak evidence that the order has to bear out. */
function behindSpace(before: string, after: string, cues: StructureCues): number | null {
  if (/(?:^|[\n\r])\s*$/.test(before)) return null;
  if (/\s$/.test(before)) return -1;
  const last = before.at(-1) ?? '';
  const next = /^\s+([\p{L}’'-]+)/u.exec(after)?.[1] ?? '';
  const ends = /^\s*$|^ *[\n\r\t]/.test(after);
  if (/[.!?…]["”’'»)\]]*$/.test(before)) return spacedSentence(before, after, cues);
  if (/[,;:]/.test(last)) return spacedPause(before, next, ends, cues);
  if (/["”’'»)\]]/.test(last)) return (/^\.\s/.test(after) ? -1 : 1.5) + followedBy(after, next, ends, cues);
  if (/\d/.test(last)) return -1.5;
  const word = /[\p{L}\p{M}'’-]+$/u.exec(before)?.[0];
  if (word === undefined) return null;
  const place = spacedWord(word, before, cues);
  return place <= NAMES_NUMBER ? place : place + followedBy(after, next, ends, cues);
}

function spacedPause(before: string, next: string, ends: boolean, cues: StructureCues): number {
  if (/\d.$/.test(before)) return isDateEnd(before.slice(0, -1), cues) ? 0.5 : -2;
  if (ends) return 1.3;
  return (before.endsWith(':') ? 0.3 : 1) - (next && cues.isCounted(next.toLowerCase()) ? 2 : 0);
}

function spacedSentence(before: string, after: string, cues: StructureCues): number {
  const word = /([\p{L}]+)\.$/u.exec(before)?.[1];
  if (word && isAbbreviation(word, before.slice(0, -1), cues)) return -3;
  return /^\s+["“'‘(]?(?:\p{Lu}|\d)|^\s*$|^\s*[\n\r]/u.test(after) ? 2.5 : -1;
}

/** What follows the number says nothing where the word before it asks for one. */
const NAMES_NUMBER = -2.8;

function spacedWord(word: string, before: string, cues: StructureCues): number {
  const plain = word.toLowerCase();
  if (before.endsWith(`\t${word}`)) return 0.3;
  if (cues.isFunctionWord(plain)) return -3;
  if (cues.takesNumber(plain) || cues.isMonth(plain)) return NAMES_NUMBER;
  const isName = /^\p{Lu}/u.test(word) && /[^.!?] [^\s]+$/u.test(before);
  return isName ? -1 : 0.3;
}

function followedBy(after: string, next: string, ends: boolean, cues: StructureCues): number {
  if (ends) return 0.5;
  if (next === '') return CLEAR_AFTER.test(after) ? 0.7 : -2;
  if (cues.isFunctionWord(next.toLowerCase())) return 1;
  return cues.isCounted(next.toLowerCase()) ? -1.5 : -0.5;
}
