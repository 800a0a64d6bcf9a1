import type { StructureCues } from '../cues';
import type { Line } from '../lines';

/** Headings longer than this, in code units, are sentences that lost their full stop. */
const LONGEST_HEADING = 130;
/** Words of a question, of a line in title case, and of any other line that may still be a heading. */
const MOST_WORDS = { question: 26, title: 20, other: 12 } as const;
/** A heading in small letters, `isolation property`, is short: longer ones are text. */
const SMALL_LETTER_WORDS = 4;
/** An exclamation is a sentence unless it is a short title, `Please Help!`. */
const EXCLAIMED_WORDS = 4;
/** Share of words in capitals from which a line is in title case. */
const TITLE_CASE = 0.6;

/** Note markers at the end of a line, which hide the full stop of a sentence. */
const TRAILING_MARKERS = /(?:\s?[[(]\d{1,3}[\])]|\s?[⁰¹²³⁴-⁹]+|(?<=[^\s\d])\d{1,3}|(?<=[.:;,!?”"])\s?\d{1,3})+$/;
/** A line without the note markers at its end. */
export const withoutMarkers = (text: string): string => text.replace(TRAILING_MARKERS, '');

const NO_HEADING = /https?:\/\/|www\.|\t|@\w+\.|^\(.*\)$|^[\w -]{1,24}: .*,|↩/;
const TWO_SENTENCES = /(?<!\bvs)(?<=[\p{Ll}\d)”"]{2})[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u;
const NUMBERED = /^(?:\d+(?:\.\d+)*\.?|[IVXLC]+\.|[A-Z]\.)\s+\S/;

/**
 * Whether the words of a line read like a heading, whatever stands around it.
 *
 * @param isBold whether the page set the line in bold, so that its words need show less
 */
export function readsLikeHeading(line: Line, cues: StructureCues, isBold = false): boolean {
  const text = withoutMarkers(line.text);
  if (text.length > LONGEST_HEADING || line.indent > 3 || !/\p{L}/u.test(text)) return false;
  if (NO_HEADING.test(text) || (TWO_SENTENCES.test(text) && !NUMBERED.test(text) && !isShortQuestion(text)))
    return false;
  if (cues.isFooter(text) || cues.isCaption(text) || cues.isByline(text)) return false;
  if (cues.isCallout(text)) return false;
  return endsLikeHeading(text, cues, isBold) && beginsLikeHeading(text) && cues.readDateline(text) === null;
}

/** `Sunk? Or scuttled?`; longer ones are rhetoric. */
const isShortQuestion = (text: string): boolean => text.endsWith('?') && wordsOf(text).length <= SHORT_QUESTION_WORDS;
const SHORT_QUESTION_WORDS = 10;

function beginsLikeHeading(text: string): boolean {
  if (/^["“‘'(¿¡]*[\p{Lu}\p{N}]/u.test(text)) return true;
  if (isName(text)) return true;
  return /^\p{Ll}[\p{L} -]*$/u.test(text) && wordsOf(text).length <= SMALL_LETTER_WORDS;
}

/** The name of a program or a module, `tools.reader`, which a manual heads its sections with. */
export const isName = (text: string): boolean => /^\p{Ll}{2,}[\p{L}\d]*(?:[./_-]\p{L}[\p{L}\d]*){0,4}$/u.test(text);

function endsLikeHeading(text: string, cues: StructureCues, isBold: boolean): boolean {
  const words = wordsOf(text);
  const titled = isTitleCase(text, cues);
  if (text.endsWith('?')) return words.length <= MOST_WORDS.question;
  if (text.endsWith('!')) return titled && words.length <= EXCLAIMED_WORDS;
  if (text.endsWith(':')) {
    return titled && words.length > 1 && words.length <= EXCLAIMED_WORDS && /^\p{Lu}/u.test(words.at(-1)!);
  }
  if (/[.,;…–—-]["”’)]?$/.test(text)) return false;
  const breaksOff = words.length > 1 && /\p{Ll}$/u.test(text) && cues.isFunctionWord(words.at(-1)!);
  if (breaksOff && !titled && !isBold) return false;
  return words.length <= (titled ? MOST_WORDS.title : MOST_WORDS.other);
}

/** Whether most words but the linking ones begin with a capital. */
export function isTitleCase(text: string, cues: StructureCues): boolean {
  const words = wordsOf(text).filter((word) => /^\p{L}/u.test(word) && !cues.isFunctionWord(word.toLowerCase()));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && capitals >= words.length * TITLE_CASE;
}

/** The words of a line, their punctuation cut off. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu) ?? [];
