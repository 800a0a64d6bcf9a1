import type { StructureCues } from '../cues';
import type { Span } from '../../span';
import { isBlank, linesOf, type Line } from '../lines';
import { isCutAddress } from '../addresses';
import { isPasted } from '../shape';
import { codeRuns } from './codeLines';
import { findFrontLines, type FrontLines } from './frontLines';
import { boldHeadings, headingLines, type HeadingLine } from './headingLines';
import { noteListsOf, type NoteList } from './noteList';
import { signListsOf } from './signNotes';

/** What the bare lines of a text say of its structure, before Markdown is parsed. */
export interface Layout {
  /** Whether the text is pasted from a page, so that its structure stands in bare lines and not in Markdown marks. */
  readonly pasted: boolean;
  /** Lists of lines that may be notes. */
  readonly noteLists: readonly NoteList[];
  readonly headings: readonly HeadingLine[];
  /** Title, dateline and byline. */
  readonly front: FrontLines;
  /** Program code that lost its fence. */
  readonly code: readonly Span[];
  /** Starts of lines that begin a block of their own although no blank line stands before them; ascending. */
  readonly breaks: readonly number[];
}

const NO_FRONT: FrontLines = { title: null, published: null, lines: new Set() };

/** Reads the layout of a text. In Markdown only lists of notes are looked for: everything else is marked there. */
export function readLayout(text: string, cues: StructureCues): Layout {
  const lines = linesOf(text);
  return isPasted(text, lines) ? pastedLayout(lines, cues) : markdownLayout(text, lines, cues);
}

const MARKED_NOTES = /^ {0,3}\[\^[^\]\s]+\]:|\^\[/m;

const BOLD_LINE = /^(?:\*\*|__)/m;

function markdownLayout(text: string, lines: readonly Line[], cues: StructureCues): Layout {
  const noteLists = MARKED_NOTES.test(text)
    ? []
    : [...firmLists(noteListsOf(lines, cues)), ...standingApart(lines, cues)];
  const breaks = opensOf(noteLists, lines)
    .filter((at) => !isBlank(lines[at - 1]))
    .map((at) => lines[at]!.start);
  const headings = BOLD_LINE.test(text) ? boldHeadings(lines, cues) : [];
  return { pasted: false, noteLists, headings, front: NO_FRONT, code: [], breaks };
}

/** Lists with a name, or at the end: numbered lines further up may be anything. */
const firmLists = (lists: readonly NoteList[]): NoteList[] =>
  lists.filter(({ style, isNamed, endsText }) => isNamed || endsText || style === 'sign');

/** In Markdown a line that opens with a sign goes on in a paragraph, unless it opens one. */
const standingApart = (lines: readonly Line[], cues: StructureCues): NoteList[] =>
  signListsOf(lines, cues).filter(({ entries }) =>
    opensOf([{ entries }], lines).every((at, nth) => nth > 0 || isBlank(lines[at - 1])),
  );

function pastedLayout(lines: readonly Line[], cues: StructureCues): Layout {
  const isCode = new Array<boolean>(lines.length).fill(false);
  for (const run of codeRuns(lines, cues)) isCode.fill(true, run.start, run.end);
  const lists = [...noteListsOf(lines, cues), ...signListsOf(lines, cues)];
  const noteLists = lists.filter((list) => isMostlyProse(list, lines, isCode));
  const opens = opensOf(firmLists(noteLists), lines);
  for (const at of opens) isCode[at] = false;
  const front = findFrontLines(lines, isCode, cues);
  for (const at of front.lines) isCode[at] = false;
  const headings = headingLines(lines, { isCode, front, noteLists, cues });
  return {
    pasted: true,
    noteLists,
    headings,
    front,
    code: spansOf(isCode, lines),
    breaks: breaksOf(lines, { isCode, opens, headings, front }),
  };
}

/** Indices of the lines that open a note. */
function opensOf(lists: readonly Pick<NoteList, 'entries'>[], lines: readonly Line[]): number[] {
  const starts = new Set(lists.flatMap(({ entries }) => entries.map(({ span }) => span.start)));
  return lines.flatMap((line, at) => (starts.has(line.start) ? [at] : []));
}

/** The label of a note whose words begin below it. */
const BARE_LABEL = /^(?:[↑^]\s*)?[[(]?\d{1,4}[\]).]?$/;

function isMostlyProse(list: NoteList, lines: readonly Line[], isCode: readonly boolean[]): boolean {
  const opens = opensOf([list], lines);
  return opens.filter((at) => isCode[at] && !BARE_LABEL.test(lines[at]!.text)).length * 2 <= opens.length;
}

function spansOf(isCode: readonly boolean[], lines: readonly Line[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let last = -2;
  lines.forEach((line, at) => {
    if (!isCode[at] || isBlank(line)) return;
    const joins = lines.slice(last + 1, at).every(isBlank) && last >= 0;
    if (joins) spans.at(-1)!.end = line.end;
    else spans.push({ start: line.start, end: line.end });
    last = at;
  });
  return spans;
}

const LIST_ITEM = /^(?:[-*•–+]|\d{1,3}[.)]|[a-z][.)])\s/;

/**
 * Where blocks begin without a blank line. A page's line is an item of its own, except where the text was wrapped at a
 * column, as in mails and books: there a line goes on in the next, unless that one is marked.
 */
function breaksOf(
  lines: readonly Line[],
  {
    isCode,
    opens,
    headings,
    front,
  }: Pick<Layout, 'headings' | 'front'> & { isCode: readonly boolean[]; opens: readonly number[] },
): number[] {
  const wrapped = isWrapped(lines, isCode);
  const own = [...headings.map(({ line }) => line), ...front.lines];
  const always = new Set([...opens, ...own.flatMap((line) => [line, line + 1])]);
  return lines.flatMap((line, at) => {
    const above = lines[at - 1];
    if (above === undefined || isBlank(line) || isBlank(above) || isCutAddress(above.text, line.text)) return [];
    const isBreak = !wrapped || always.has(at) || isCode[at] !== isCode[at - 1] || LIST_ITEM.test(line.text);
    return isBreak ? [line.start] : [];
  });
}

/** Longest line of text wrapped at a column, with room for wide settings. */
const WRAP_COLUMN = 100;
/** Share of the lines that go on in the next that must be near the column. */
const WRAPPED_SHARE = 0.7;
const SHORTEST_WRAPPED = 45;
const FEWEST_LINES = 6;

function isWrapped(lines: readonly Line[], isCode: readonly boolean[]): boolean {
  const prose = lines.filter((line, at) => !isCode[at] && !isBlank(line));
  const tooLong = prose.filter(({ text }) => text.length > WRAP_COLUMN).length;
  if (tooLong > prose.length * 0.05) return false;
  const goingOn = lines.filter((line, at) => !isCode[at] && !isBlank(line) && !isBlank(lines[at + 1]));
  const full = goingOn.filter(({ text }) => text.length >= SHORTEST_WRAPPED).length;
  return goingOn.length >= FEWEST_LINES && full >= goingOn.length * WRAPPED_SHARE;
}
