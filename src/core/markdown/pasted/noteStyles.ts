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

/** `↑ 1 text`, `[1] text`, `(1) text`, `1. text`, `1 text`, `¹ text`, `1Text`. No line fits two of them. */
export const NOTE_STYLES: readonly NoteStyle[] = [
  style('arrow', /^[↑^↩]\uFE0E?\s*(\d{1,4})[.)]?(?:\s+|$)/u, true),
  style('bracket', /^\[(\d{1,4})\][.:]?(?:\s+|$|(?=\p{L}|["“]))/u),
  style('paren', /^\((\d{1,4})\)(?:\s+|$)/),
  style('dot', /^(\d{1,4})[.)](?:\s+|$)/),
  style('plain', /^(\d{1,4})(?:\s+(?=\S)|$)/),
  style('superscript', /^([⁰¹²³⁴-⁹]{1,4})\s*(?=\S)/, true, superscriptNumber),
  style('glued', /^(\d{1,4})(?=["“'‘]?\p{Lu}|https?:)/u),
];
