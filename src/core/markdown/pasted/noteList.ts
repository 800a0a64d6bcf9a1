import type { StructureCues } from '../cues';
import type { Span } from '../../span';
import { isBlank, type Line } from '../lines';
import { BACK, unnumberedListsOf } from './unnumberedNotes';
import { NOTE_STYLES, type NoteStyle } from './noteStyles';

/** A note of a pasted list. */
export interface NoteEntry {
  /** From the label to the end of the note's words, a link back to the text left out. */
  readonly span: Span;
  readonly label: number;
  /** Where the note's own words begin. */
  readonly contentStart: number;
}

/** Lines that look like a list of notes; whether they are shows only when the text above counts up to them. */
export interface NoteList {
  readonly style: NoteStyle | 'unnumbered' | 'sign';
  readonly entries: readonly NoteEntry[];
  /** From the heading over the list, where it has one, to the end of the last note. */
  readonly span: Span;
  /** Index of the line that names the list (`Notes`), or null. */
  readonly heading: number | null;
  /** Whether the notes lead back to the text with `↩`, or the list has a heading: no other list has that. */
  readonly isNamed: boolean;
  /** Whether hardly anything follows the list: notes without a name stand there. */
  readonly endsText: boolean;
  /** Where the count begins anew in one list, as under `Chapter 2`: how many notes come before each beginning. */
  readonly restarts?: readonly number[];
  /** The signs that stand for the numbers 1, 2, … where the page has signs: `*`, `†`. */
  readonly signs?: readonly string[];
}

/** Lists tried at most, from the end of the text: a long article of numbered steps has many. */
const MOST_LISTS = 12;
/** Numbers a list may leave out between two notes. */
const WIDEST_GAP = 3;

/** A list while its lines are being collected: indices of the lines that open a note. */
interface Chain {
  readonly style: NoteStyle;
  readonly opens: number[];
  readonly labels: number[];
}

/**
 * The lists of numbered lines that may be notes, in order of the text. Those that say so, and one at the end, need less
 * to be taken for notes: steps further up would take the first markers of the notes below for their own.
 *
 * @example noteListsOf(linesOf('Text.1\n\n1 A note.'), cues)[0]?.entries[0]?.label // 1
 */
export function noteListsOf(lines: readonly Line[], cues: StructureCues): NoteList[] {
  const chains = chainsOf(lines);
  const numbered = chains
    .map((chain) => listFrom(chain, lines, { cues, until: nextListAfter(chain, chains, lines) }))
    .filter((list) => list.entries.length > 1 || list.isNamed)
    .filter((list) => list.isNamed || !looksLikeHeadings(list, lines))
    .map((list, at, all) => ({ ...list, endsText: at === all.length - 1 && endsText(list, lines, cues) }));
  const headings = new Set(numbered.flatMap(({ heading }) => heading ?? []));
  return [...joinRestarts(numbered, lines, cues), ...unnumberedListsOf(lines, headings, cues)]
    .sort((a, b) => a.span.start - b.span.start)
    .slice(-MOST_LISTS);
}

/** Code units that may stand below a list without a name, the footer of the page left out. */
const LONGEST_REST = 400;

/** Whether hardly anything follows the list: steps in the middle of a text are no notes. */
function endsText({ span }: NoteList, lines: readonly Line[], cues: StructureCues): boolean {
  let rest = 0;
  for (let at = lines.length - 1; at >= 0 && lines[at]!.start > span.end && rest <= LONGEST_REST; at -= 1) {
    if (!cues.isFooter(lines[at]!.text)) rest += lines[at]!.text.length;
  }
  return rest <= LONGEST_REST;
}

/** Code units of a line that names a chapter within the notes. */
const CHAPTER_LENGTH = 80;

/** Lists under one name with nothing but a short line between them are one, in which the count begins anew. */
function joinRestarts(lists: readonly NoteList[], lines: readonly Line[], cues: StructureCues): NoteList[] {
  const groups: NoteList[][] = [];
  for (const list of lists) {
    const group = groups.at(-1);
    if (group && isChapterBreak(group.at(-1)!, list, lines)) group.push(list);
    else groups.push([list]);
  }
  return groups.flatMap((group) => {
    const joined = group.length > 1 ? named(group.reduce(join), lines, cues) : null;
    return joined && joined.heading !== null ? [joined] : group;
  });
}

function isChapterBreak(before: NoteList, list: NoteList, lines: readonly Line[]): boolean {
  if (before.style !== list.style || list.heading !== null) return false;
  const between = lines.filter(
    ({ start, text }) => start >= before.span.end && start < list.entries[0]!.span.start && text,
  );
  return between.length <= 1 && between.every(({ text }) => text.length <= CHAPTER_LENGTH);
}

function join(before: NoteList, list: NoteList): NoteList {
  const count = before.entries.length;
  const entries = list.entries.map((entry, at) => ({ ...entry, label: count + at + 1 }));
  const first = before.entries.map((entry, at) => ({ ...entry, label: at + 1 }));
  const shown = [before, list].flatMap(({ signs, entries: own }) => signs ?? own.map(({ label }) => String(label)));
  return {
    ...list,
    entries: [...first, ...entries],
    span: { start: before.span.start, end: list.span.end },
    heading: before.heading,
    isNamed: before.isNamed || list.isNamed,
    restarts: [...(before.restarts ?? [0]), count],
    signs: shown,
  };
}

/** The name over a joined list stands over the name of its first chapter. */
function named(list: NoteList, lines: readonly Line[], cues: StructureCues): NoteList {
  if (list.heading !== null) return list;
  const first = lines.findIndex(({ start }) => start >= list.span.start);
  const chapter = lines.findLastIndex((line, at) => at < first && !isBlank(line));
  const heading = chapter < 0 ? null : headingAbove(lines, chapter, cues);
  return heading === null
    ? list
    : { ...list, heading, isNamed: true, span: { ...list.span, start: lines[heading]!.start } };
}

/** Numbered lines up to this long, without a full stop and over a paragraph, are headings: `2. Method`. */
const HEADING_LENGTH = 60;
const PARAGRAPH_LENGTH = 80;

function looksLikeHeadings({ entries }: NoteList, lines: readonly Line[]): boolean {
  let at = 0;
  const heads = entries.filter(({ span }) => {
    while (lines[at]!.start < span.start) at += 1;
    const { text } = lines[at]!;
    if (text.length > HEADING_LENGTH || /[.!?…,;:”"]$|https?:/.test(text) || !isBlank(lines[at + 1])) return false;
    const below = nextFilled(lines, at + 1);
    return below !== null && lines[below]!.text.length > PARAGRAPH_LENGTH;
  });
  return heads.length * 2 > entries.length;
}

/** Index of the line at which another list begins below this one's last note, or the number of lines. */
function nextListAfter(chain: Chain, chains: readonly Chain[], lines: readonly Line[]): number {
  const last = chain.opens.at(-1)!;
  return chains.find(({ opens }) => opens[0]! > last && opens.length > 1)?.opens[0] ?? lines.length;
}

/** What a line that opens a note begins with; spares the other lines seven patterns. */
const MAY_OPEN_NOTE = /^[\d[(<↑^↩⁰¹²³⁴-⁹]/;

function chainsOf(lines: readonly Line[]): Chain[] {
  const chains = new Map<NoteStyle, Chain[]>(NOTE_STYLES.map((style) => [style, []]));
  lines.forEach((line, at) => {
    if (!MAY_OPEN_NOTE.test(line.text)) return;
    for (const [style, ofStyle] of chains) {
      const label = style.labelOf(line.text);
      if (label !== null) addToChain(ofStyle, { style, at, label });
    }
  });
  return [...chains.values()].flat().sort((a, b) => a.opens[0]! - b.opens[0]!);
}

function addToChain(chains: Chain[], { style, at, label }: { style: NoteStyle; at: number; label: number }): void {
  const chain = chainToExtend(chains.slice(-MOST_LISTS), label);
  if (chain) {
    chain.opens.push(at);
    chain.labels.push(label);
  } else if (label === 1) {
    chains.push({ style, opens: [at], labels: [label] });
  }
}

/** The latest list that waits for this number; a gap only where no list waits for it exactly. */
function chainToExtend(chains: readonly Chain[], label: number): Chain | undefined {
  if (label === 1) return undefined;
  for (let gap = 1; gap <= WIDEST_GAP; gap += 1) {
    const chain = chains.findLast(({ labels }) => labels.at(-1) === label - gap);
    if (chain) return chain;
  }
  return undefined;
}

function listFrom(
  chain: Chain,
  all: readonly Line[],
  { cues, until }: { cues: StructureCues; until: number },
): NoteList {
  const lines = until < all.length ? all.slice(0, until) : all;
  const last = lastLineOf(chain, lines, cues);
  const lastLine = until < all.length ? withoutChapter(lines, chain.opens.at(-1)!, last) : last;
  const entries = chain.opens.map((open, at) => {
    const until = chain.opens[at + 1] ?? lastLine + 1;
    return entryFrom(lines, open, until, chain.labels[at]!, chain.style);
  });
  const heading = headingAbove(lines, chain.opens[0]!, cues);
  const backs = entries.filter(({ span }, at) =>
    BACK.test(textAfter(lines, span, chain.opens[at + 1] ?? lastLine + 1)),
  );
  const start = lines[heading ?? chain.opens[0]!]!.start;
  const end = lines[lastLine]!.end;
  return {
    style: chain.style,
    entries,
    span: { start, end },
    heading,
    endsText: false,
    isNamed: heading !== null || backs.length * 2 > entries.length || chain.style.isOnlyForNotes,
  };
}

/** The link back that some pages set before a note: `[**^**](#ref1) text`. */
const LEADING_BACK = /^(?:\[[^\]]*[\^↑↩][^\]]*\]\(#[^)]*\)\s*)+/;

/** The last line of a note that another list follows: a short line by itself names the chapter of that list. */
function withoutChapter(lines: readonly Line[], open: number, last: number): number {
  const { text } = lines[last]!;
  const isName = text.length <= CHAPTER_LENGTH && !/[.!?…↩:]["”’)]*$/.test(text);
  return last > open && isName && isBlank(lines[last - 1]) ? lastFilled(lines, last - 1) : last;
}

function entryFrom(lines: readonly Line[], open: number, until: number, label: number, style: NoteStyle): NoteEntry {
  const first = lines[open]!;
  let last = until - 1;
  while (last > open && isBlank(lines[last])) last -= 1;
  const line = lines[last]!;
  const width = style.widthOf(first.text);
  const contentStart = first.start + width + (LEADING_BACK.exec(first.text.slice(width))?.[0].length ?? 0);
  const back = BACK.exec(line.text)?.[0].length ?? 0;
  return { span: { start: first.start, end: Math.max(line.end - back, contentStart) }, label, contentStart };
}

function textAfter(lines: readonly Line[], span: Span, until: number): string {
  let last = until - 1;
  while (last > 0 && isBlank(lines[last])) last -= 1;
  const line = lines[last]!;
  return line.end > span.end ? line.text : '';
}

/** The index of the line over the list that names it, if it does. */
export function headingAbove(lines: readonly Line[], first: number, cues: StructureCues): number | null {
  let at = first - 1;
  while (at >= 0 && isBlank(lines[at])) at -= 1;
  return at >= 0 && cues.isNotesHeading(lines[at]!.text) ? at : null;
}

/** Chunks, and code units, that may follow the opening of the last note and still be taken for its own. */
const LAST_NOTE_CHUNKS = 4;
const LAST_NOTE_LENGTH = 3000;

/** The last line of the last note: up to two blank lines, a footer of the page, or a good deal of other text. */
function lastLineOf(chain: Chain, lines: readonly Line[], cues: StructureCues): number {
  const open = chain.opens.at(-1)!;
  const hasLongNotes = chain.opens.some(
    (at, n) => n > 0 && chunkEnd(lines, chain.opens[n - 1]!) < lastFilled(lines, at - 1),
  );
  let last = chunkEnd(lines, open, cues);
  for (let chunks = 1; chunks < LAST_NOTE_CHUNKS; chunks += 1) {
    const next = nextFilled(lines, last + 1);
    if (next === null || next - last > 2 || cues.isFooter(lines[next]!.text)) return last;
    if (!hasLongNotes && nextFilled(lines, chunkEnd(lines, next) + 1) !== null && chain.opens.length > 1) return last;
    last = chunkEnd(lines, next, cues);
    if (lines[last]!.end - lines[open]!.start > LAST_NOTE_LENGTH) return chunkEnd(lines, open, cues);
  }
  return nextFilled(lines, last + 1) === null ? last : chunkEnd(lines, open, cues);
}

function chunkEnd(lines: readonly Line[], from: number, cues?: StructureCues): number {
  let at = from;
  while (!isBlank(lines[at + 1]) && !cues?.isFooter(lines[at + 1]!.text)) at += 1;
  return at;
}

function lastFilled(lines: readonly Line[], from: number): number {
  let at = from;
  while (at > 0 && isBlank(lines[at])) at -= 1;
  return at;
}

function nextFilled(lines: readonly Line[], from: number): number | null {
  let at = from;
  while (at < lines.length && isBlank(lines[at])) at += 1;
  return at < lines.length ? at : null;
}
