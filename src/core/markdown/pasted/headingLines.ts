import { findAt, type Span } from '../../span';
import type { StructureCues } from '../cues';
import { chunksOf, type Line } from '../lines';
import type { FrontLines } from './frontLines';
import { isTitleCase, readsLikeHeading, wordsOf } from './headingWords';
import type { NoteList } from './noteList';

/** A bare line that heads a section. */
export interface HeadingLine {
  /** Index of the line. */
  readonly line: number;
  readonly span: Span;
  /** 2 to 6. */
  readonly depth: number;
}

/** What else is known of the lines. */
export interface Surroundings {
  readonly isCode: readonly boolean[];
  readonly front: FrontLines;
  readonly noteLists: readonly NoteList[];
  readonly cues: StructureCues;
}

/**
 * The bare lines of pasted text that head sections: short lines by themselves, with text below, which neither their
 * words nor their neighbours show to be something else.
 */
export function headingLines(lines: readonly Line[], around: Surroundings): HeadingLine[] {
  const chunks = chunksOf(lines);
  const isOfNotes = noteLineTest(around.noteLists);
  return chunks.flatMap((chunk, n): HeadingLine[] => {
    const line = lines[chunk.start]!;
    if (around.front.lines.has(chunk.start) || around.isCode[chunk.start]) return [];
    if (!readsLikeHeading(line, around.cues) || isOfNotes(line)) return [];
    if (!standsApart(lines, chunk, around.cues) || !fitsNeighbours(lines, chunks, n, around)) return [];
    return [{ line: chunk.start, span: { start: line.start, end: line.end }, depth: depthOf(line.text) }];
  });
}

/**
 * Tells the lines that open a note, and everything inside numbered notes that say what they are. Paragraphs under
 * `References` may be anything.
 */
function noteLineTest(lists: readonly NoteList[]): (line: Line) => boolean {
  const numbered = lists.filter(({ style }) => style !== 'unnumbered');
  const opens = new Set(numbered.flatMap(({ entries }) => entries.map(({ span }) => span.start)));
  const inside = numbered.filter(({ isNamed }) => isNamed).map(({ entries }) => entries);
  return ({ start }) => opens.has(start) || inside.some((entries) => findAt(entries, start) !== undefined);
}

/** A line this long is text. */
const TEXT_LENGTH = 80;
/** A heading right over unmarked items is short. */
const WORDS_OVER_ITEMS = 6;
/** `Author: Ada`, the first of several such lines. */
const FIELD = /^[\w -]{2,20}: \S/;
const MARKED_ITEM = /^(?:[-*•–]|\d+[.)]|[a-z][.)])\s/;

/** Whether the line is a chunk of its own, or has a list or text right below it. */
function standsApart(lines: readonly Line[], chunk: Span, cues: StructureCues): boolean {
  const below = lines[chunk.start + 1];
  if (chunk.end === chunk.start + 1 || below === undefined) return true;
  if (below.indent >= 2 || below.text.length > TEXT_LENGTH || MARKED_ITEM.test(below.text)) return true;
  const { text } = lines[chunk.start]!;
  if (FIELD.test(text)) return false;
  return isTitleCase(text, cues) && wordsOf(text).length <= WORDS_OVER_ITEMS && below.text.length > text.length + 10;
}

/** Chunks on either side in which a pull quote's sentence is looked for. */
const PULL_QUOTE_REACH = 6;
const PULL_QUOTE_WORDS = 8;

function fitsNeighbours(lines: readonly Line[], chunks: readonly Span[], n: number, { cues }: Surroundings): boolean {
  const at = chunks[n]!.start;
  const { text } = lines[at]!;
  const next = chunks[n + 1];
  const below = chunks[n]!.end > at + 1 ? lines[at + 1] : next && lines[next.start];
  if (!below || below.text === text || lines[at - 1]?.text === text) return false;
  if (/^\p{Ll}/u.test(text) && (below.text.length < TEXT_LENGTH || !/^\p{Lu}/u.test(below.text))) return false;
  if (text.endsWith('?') && chunks[n]!.end === at + 1 && next && isBareHeading(lines, next, cues)) return false;
  return !isPullQuote(lines, chunks, n);
}

/** A question with a heading right below it has no answer: it ends the text above. */
const isBareHeading = (lines: readonly Line[], chunk: Span, cues: StructureCues): boolean =>
  chunk.end === chunk.start + 1 &&
  !lines[chunk.start]!.text.endsWith('?') &&
  readsLikeHeading(lines[chunk.start]!, cues);

function isPullQuote(lines: readonly Line[], chunks: readonly Span[], n: number): boolean {
  const { text } = lines[chunks[n]!.start]!;
  const words = text.replace(/^["“‘'«]+|["”’'».…]+$/g, '');
  if (wordsOf(words).length < PULL_QUOTE_WORDS) return false;
  return chunks
    .slice(Math.max(0, n - PULL_QUOTE_REACH), n + PULL_QUOTE_REACH)
    .some(({ start }) => lines[start]!.text.length > words.length + TEXT_LENGTH && lines[start]!.text.includes(words));
}

/** `2.1 Method` stands two deep under the title; a line without a number one. */
function depthOf(text: string): number {
  const number = /^(\d+(?:\.\d+)*)\.?\s/.exec(text)?.[1];
  return number ? Math.min(6, number.split('.').length + 1) : 2;
}
