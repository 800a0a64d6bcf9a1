import type { Span } from '../span';

/** A line of the article; `start` and `end` leave out the white space around its text and the line ending. */
export interface Line extends Span {
  /** The words of the line, white space trimmed. */
  readonly text: string;
  /** Columns of white space before the text, a tab counting for four. */
  readonly indent: number;
  /** Where the next line starts. */
  readonly next: number;
}

const LINE = /([^\n\r]*)(?:\r\n|\n|\r|$)/y;
const TAB_COLUMNS = 4;

/**
 * The lines of a text, whatever line ending it uses.
 *
 * @example linesOf('a\r\n  b').map((line) => line.start) // [0, 5]
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  LINE.lastIndex = 0;
  while (LINE.lastIndex < text.length) {
    const from = LINE.lastIndex;
    const raw = LINE.exec(text)![1]!;
    lines.push(lineFrom(raw, from, LINE.lastIndex));
  }
  return lines;
}

/** Whether nothing but white space stands in the line. */
export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text === '';

function lineFrom(raw: string, from: number, next: number): Line {
  const text = raw.trim();
  const lead = text === '' ? 0 : raw.length - raw.trimStart().length;
  const start = from + lead;
  return { text, start, end: start + text.length, indent: columnsOf(raw, lead), next };
}

function columnsOf(raw: string, lead: number): number {
  let columns = 0;
  for (let at = 0; at < lead; at += 1) columns += raw[at] === '\t' ? TAB_COLUMNS : 1;
  return columns;
}

/** Runs of lines with no blank line between them, as `[from, to)` indices of `lines`. */
export function chunksOf(lines: readonly Line[]): Span[] {
  const chunks: Span[] = [];
  for (let at = 0; at < lines.length;) {
    if (isBlank(lines[at])) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < lines.length && !isBlank(lines[at])) at += 1;
    chunks.push({ start, end: at });
  }
  return chunks;
}
