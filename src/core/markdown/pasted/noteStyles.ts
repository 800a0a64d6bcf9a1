/** One way in which a page prints the number before a note. */
export interface NoteStyle {
  readonly name: string;
  /** Whether only notes are numbered so; other lists use numerals with a dot as well. */
  readonly isOnlyForNotes: boolean;
  /** The number that the line opens with, or null. */
  labelOf(line: string): number | null;
  /** Code units of the label and the space after it. */
  widthOf(line: string): number;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @example superscriptNumber('¹²') // 12 */
export const superscriptNumber = (text: string): number =>
  Number(text.replace(/./g, (digit) => String(SUPERSCRIPTS.indexOf(digit))));

function style(name: string, pattern: RegExp, isOnlyForNotes = false, numberOf: (label: string) => number = Number) {
  return {
    name,
    isOnlyForNotes,
    labelOf: (line: string) => {
      const label = pattern.exec(line)?.[1];
      return label === undefined ? null : numberOf(label);
    },
    widthOf: (line: string) => pattern.exec(line)?.[0].length ?? 0,
  } satisfies NoteStyle;
}

/** Markup before a number that opens a note, as converters of pages leave it. */
const TAGS = String.raw`(?:<(?:a|sup|span|p|div|li)\b[^>]*>\s*(?:</(?:a|span)>\s*)?)+`;
const IN_PAGE = String.raw`\(#[^)\s]*(?:\s"[^"]*")?\)`;

/**
 * `↑ 1 text`, `[1] text`, `(1) text`, `1. text`, `1 text`, `¹ text`, `[1](#ref1) text`, `<a id="fn1">1</a> text`,
 * `<li id="fn1">text`, `1Text`. No line fits two of them.
 */
export const NOTE_STYLES: readonly NoteStyle[] = [
  style('arrow', /^[↑^↩]\uFE0E?\s*(\d{1,4})[.)]?(?:\s+|$)/u, true),
  style('bracket', /^\[(\d{1,4})\][.:]?(?:\s+|$|(?=\p{L}|["“]))/u),
  style('paren', /^\((\d{1,4})\)(?:\s+|$)/),
  style('dot', /^(\d{1,4})[.):](?:\s+|$)/),
  style('plain', /^(\d{1,4})(?:\s+(?=\S)|$)/),
  style('superscript', /^([⁰¹²³⁴-⁹]{1,4})\s*(?=\S)/, true, superscriptNumber),
  style('linked', new RegExp(`^\\[\\\\?\\[?(\\d{1,4})\\\\?\\]?\\]${IN_PAGE}[.):]?\\s*`), true),
  style('tagged', new RegExp(`^${TAGS}\\[?(\\d{1,4})\\]?[.)]?(?:</(?:a|sup|span)>)*[.):]?\\s+(?=\\S)`), true),
  style('named', /^<(?:li|p|div)\b[^>]*\bid=["']?[^"'\s>]*?(\d{1,4})["']?(?:\s[^>]*)?>(?!\s*\d)\s*/i, true),
  style('glued', /^(\d{1,4})(?=["“'‘]?\p{Lu}|https?:)/u),
];
