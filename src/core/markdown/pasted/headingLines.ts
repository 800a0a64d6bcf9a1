import { findAt, type Span } from '../../span';
import type { StructureCues } from '../cues';
import { chunksOf, type Line } from '../lines';
import type { FrontLines } from './frontLines';
import { headingDepths } from './headingDepths';
import { isName, isTitleCase, readsLikeHeading, wordsOf } from './headingWords';
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
  const found = chunks.flatMap((chunk, n): Bare[] => {
    const line = lines[chunk.start]!;
    if (around.front.lines.has(chunk.start) || around.isCode[chunk.start]) return [];
    const { text, isBold } = withoutBold(line.text);
    if (!readsLikeHeading({ ...line, text }, around.cues, isBold) || isOfNotes(line)) return [];
    if (!standsApart(lines, chunk, around.cues) || !fitsNeighbours(lines, chunks, n, around)) return [];
    return [{ at: chunk.start, text, isBold }];
  });
  const within = chunks
    .flatMap((chunk) => linesBetweenParagraphs(lines, chunk))
    .filter((at) => !around.isCode[at] && !around.front.lines.has(at) && !isOfNotes(lines[at]!))
    .map((at): Bare => ({ at, ...withoutBold(lines[at]!.text) }))
    .filter(({ text }) => isTitleCase(text, around.cues))
    .filter(({ at, text, isBold }) => readsLikeHeading({ ...lines[at]!, text }, around.cues, isBold));
  const all = within.length === 0 ? found : [...found, ...within].sort((a, b) => a.at - b.at);
  return ranked(all, lines, around.cues);
}

/** Code units from which a line is a paragraph for sure, wrapped at no column. */
const PARAGRAPH_LENGTH = 120;
const WORDS_BETWEEN_PARAGRAPHS = 8;

/** Short lines between two paragraphs, where the page left no blank lines. */
function linesBetweenParagraphs(lines: readonly Line[], { start, end }: Span): number[] {
  const found: number[] = [];
  for (let at = start + 1; at < end - 1; at += 1) {
    const [above, here, below] = [lines[at - 1]!, lines[at]!, lines[at + 1]!];
    const stands = above.text.length > PARAGRAPH_LENGTH && below.text.length > PARAGRAPH_LENGTH;
    if (stands && wordsOf(here.text).length <= WORDS_BETWEEN_PARAGRAPHS) found.push(at);
  }
  return found;
}

/** A line that heads a section, before its depth is known. */
interface Bare {
  /** Index of the line. */
  readonly at: number;
  /** Its words without the marks of bold type. */
  readonly text: string;
  readonly isBold: boolean;
}

function ranked(found: readonly Bare[], lines: readonly Line[], cues: StructureCues): HeadingLine[] {
  const depths = headingDepths(found, cues);
  return found.map(({ at }, n) => {
    const { start, end } = lines[at]!;
    return { line: at, span: { start, end }, depth: depths[n]! };
  });
}

/** A line that is bold as a whole: `**Background**`. */
const BOLD = /^(\*\*\*?|__)(?![\s*_])(.+?)(?<![\s*_])\1:?$/;

function withoutBold(line: string): { text: string; isBold: boolean } {
  const text = BOLD.exec(line)?.[2];
  const isBold = text !== undefined && !text.includes('**');
  return { text: isBold ? text : line, isBold };
}

/** Fewest bold lines that show a habit; one may stress a sentence. */
const FEWEST_BOLD = 2;

/**
 * The bold lines of a Markdown text that has no other headings: what its author set in their place. Each stands alone,
 * over prose; where most of them ask, they are the turns of an interview.
 */
export function boldHeadings(lines: readonly Line[], cues: StructureCues): HeadingLine[] {
  const chunks = chunksOf(lines);
  const found = chunks.flatMap((chunk, n): Bare[] => {
    const line = lines[chunk.start]!;
    const { text, isBold } = withoutBold(line.text);
    const next = chunks[n + 1];
    const isAlone = chunk.end === chunk.start + 1 && line.indent === 0;
    const headsProse = next !== undefined && lines[next.start]!.text.length > TEXT_LENGTH;
    return isBold && isAlone && headsProse && readsLikeHeading({ ...line, text }, cues, isBold)
      ? [{ at: chunk.start, text, isBold }]
      : [];
  });
  const asks = found.filter(({ text }) => text.endsWith('?')).length;
  return found.length < FEWEST_BOLD || asks * 2 > found.length ? [] : ranked(found, lines, cues);
}

/**
 * Tells the lines that open a note, and everything inside numbered notes that say what they are. Paragraphs under
 * `References` may be anything.
 */
function noteLineTest(lists: readonly NoteList[]): (line: Line) => boolean {
  const numbered = lists.filter(({ style, isNamed, endsText }) => style !== 'unnumbered' && (isNamed || endsText));
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
/** In quotation marks fewer words do. */
const QUOTED_WORDS = 3;
const QUOTED = /^["“«‘].*["”»’]$/;

function fitsNeighbours(lines: readonly Line[], chunks: readonly Span[], n: number, { cues }: Surroundings): boolean {
  const at = chunks[n]!.start;
  const { text } = lines[at]!;
  const next = chunks[n + 1];
  const below = chunks[n]!.end > at + 1 ? lines[at + 1] : next && lines[next.start];
  if (!below || below.text === text || lines[at - 1]?.text === text) return false;
  if (cues.isTurn(text) && cues.isTurn(below.text)) return false;
  if (isName(text)) return below.text.length >= TEXT_LENGTH && chunks[n]!.end === at + 1;
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
  const words = text.replace(/^["“‘'«]+|["”’'».…]+$/g, '').toLowerCase();
  if (wordsOf(words).length < (QUOTED.test(text) ? QUOTED_WORDS : PULL_QUOTE_WORDS)) return false;
  return chunks
    .slice(Math.max(0, n - PULL_QUOTE_REACH), n + PULL_QUOTE_REACH)
    .some(
      ({ start }) =>
        lines[start]!.text.length > words.length + TEXT_LENGTH && lines[start]!.text.toLowerCase().includes(words),
    );
}
