import type { StructureCues } from '../cues';
import { chunksOf, type Line } from '../lines';
import type { Span } from '../../span';
import type { FrontLines } from './frontLines';
import type { NoteList } from './noteList';

/** A bare line that heads a section. */
export interface HeadingLine {
  /** Index of the line. */
  readonly line: number;
  readonly span: Span;
  /** 2 to 6. */
  readonly depth: number;
}

interface Surroundings {
  readonly isCode: readonly boolean[];
  readonly front: FrontLines;
  readonly noteLists: readonly NoteList[];
  readonly cues: StructureCues;
}

/** The bare lines of pasted text that head sections. */
export function headingLines(lines: readonly Line[], around: Surroundings): HeadingLine[] {
  const chunks = chunksOf(lines);
  const found: HeadingLine[] = [];
  chunks.forEach((chunk, n) => {
    const at = chunk.start;
    const line = lines[at]!;
    const next = chunks[n + 1];
    if (around.front.lines.has(at) || around.isCode[at] || !next) return;
    if (!looksLikeHeading(line, around.cues)) return;
    if (chunk.end > at + 1 && !opensList(lines[at + 1]!)) return;
    if (isNoteLine(line, around.noteLists)) return;
    found.push({ line: at, span: { start: line.start, end: line.end }, depth: depthOf(line.text) });
  });
  return found;
}

const LONGEST_HEADING = 130;
const MOST_WORDS = 22;

/** Note markers at the end of a line, which hide the full stop of a sentence. */
const TRAILING_MARKERS = /(?:\s?[[(]\d{1,3}[\])]|\s?[⁰¹²³⁴-⁹]+|(?<=[^\s\d])\d{1,3}|(?<=[.:;,!?”"])\s?\d{1,3})+$/;

function looksLikeHeading(line: Line, cues: StructureCues): boolean {
  const text = line.text.replace(TRAILING_MARKERS, '');
  if (text.length > LONGEST_HEADING || line.indent > 3) return false;
  if (/[.,;:…]["”’)]?$/.test(text) || !/^["“‘'(¿¡]*[\p{Lu}\p{N}]/u.test(text) || !/\p{L}/u.test(text)) return false;
  if (text.split(/\s+/).length > MOST_WORDS || /https?:\/\/|www\.|\t|@\w+\./.test(text)) return false;
  return !cues.isFooter(text) && !cues.isCaption(text) && !cues.isByline(text) && cues.readDateline(text) === null;
}

const opensList = (line: Line): boolean =>
  line.indent >= 2 || line.text.length > 80 || /^(?:[-*•–]|\d+[.)])\s/.test(line.text);

const isNoteLine = (line: Line, lists: readonly NoteList[]): boolean =>
  lists.some(({ entries }) => entries.some(({ span }) => span.start <= line.start && line.start < span.end));

/** `2.1 Method` stands two deep under the title; a line without a number one. */
function depthOf(text: string): number {
  const number = /^(\d+(?:\.\d+)*)\.?\s/.exec(text)?.[1];
  return number ? Math.min(6, number.split('.').length + 1) : 2;
}
