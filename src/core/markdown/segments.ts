import type { Span } from '../span';

/**
 * Code units of a segment, aimed at. micromark copies its whole list of events whenever a list, quote or note ends, so
 * that its time grows with the square of a text's length; smaller segments cost more in starting it.
 */
const SEGMENT_LENGTH = 4_000;
/** A segment without a safe place to end may grow to this before a list is cut between two items. */
const LONGEST_SEGMENT = 64_000;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)[ \t]*\r?$/;
/** HTML that goes on over blank lines, and what ends it (CommonMark 4.6, kinds 1 to 5). */
const HTML_OPENINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![A-Z]/i, />/],
];
/** A line that may go on with a block above a blank line: indented, an item, or a rule that could be front matter. */
const CONTINUES = /^(?:[ \t]|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|---|\+\+\+)/;
/** A note at the head of a line begins a block wherever it stands, but in what {@link BlockState} knows to be open. */
const NOTE = /^\[\^[^\]\s]{1,200}\]:/;
const ITEM = /^(?:[-+*]|\d{1,9}[.)])[ \t]/;

/**
 * Cuts Markdown into stretches that read the same alone as together: between top-level blocks, never in a fence, in
 * HTML or between the items of a list (unless that is endless; `joinLists` mends the cut).
 *
 * @example segmentsOf(book).every(({ start, end }) => end - start < 70_000) // true, for prose
 */
export function segmentsOf(text: string, length = SEGMENT_LENGTH): Span[] {
  const segments: Span[] = [];
  const state = new BlockState();
  let start = 0;
  let wasBlank = false;
  let previous = '';
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed + 1;
    const line = text.slice(at, feed < 0 ? text.length : feed);
    if (at - start >= length && !state.isOpen) {
      const isSafe = wasBlank && !CONTINUES.test(line);
      const isNote = NOTE.test(line);
      const isForced = at - start >= LONGEST_SEGMENT && ITEM.test(line) && (wasBlank || ITEM.test(previous));
      if (isSafe || isNote || isForced) {
        segments.push({ start, end: at });
        start = at;
      }
    }
    state.read(line, at === 0);
    wasBlank = line.trim() === '';
    previous = line;
    at = next;
  }
  if (start < text.length || segments.length === 0) segments.push({ start, end: text.length });
  return segments;
}

/** Knows whether a fence, front matter or HTML that blank lines do not end is open. */
class BlockState {
  #closing: RegExp | null = null;

  get isOpen(): boolean {
    return this.#closing !== null;
  }

  read(line: string, isFirst: boolean): void {
    if (this.#closing) {
      if (this.#closing.test(line)) this.#closing = null;
      return;
    }
    const fence = FENCE.exec(line)?.[1];
    const matter = isFirst ? FRONT_MATTER.exec(line)?.[1] : undefined;
    if (matter) this.#closing = new RegExp(`^${matter === '---' ? '---' : '\\+\\+\\+'}[ \\t]*\\r?$`);
    else if (fence) this.#closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*\\r?$`);
    else this.#closing = htmlEnd(line);
  }
}

function htmlEnd(line: string): RegExp | null {
  if (!/^ {0,3}</.test(line)) return null;
  const opening = HTML_OPENINGS.find(([start]) => start.test(line));
  return opening && !opening[1].test(line.slice(line.indexOf('<') + 2)) ? opening[1] : null;
}

const DEFINITION = /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)?\[(\^?[^\]\n]{1,999})\]:/gm;
const USE = /\[(\^?[^[\]\n]{1,999})\]/g;

/**
 * For each segment, the definitions it needs of others, as Markdown to put behind it: micromark takes `[^1]` for a
 * reference only where its note stands in the same text.
 */
export function borrowedDefinitions(text: string, segments: readonly Span[]): string[] {
  if (segments.length === 1) return [''];
  const owners = new Map<string, number>();
  segments.forEach(({ start, end }, at) => {
    for (const { 1: label } of text.slice(start, end).matchAll(DEFINITION)) {
      const key = normalized(label!);
      if (!owners.has(key)) owners.set(key, at);
    }
  });
  if (owners.size === 0) return segments.map(() => '');
  return segments.map(({ start, end }, at) => {
    const needed = new Set<string>();
    for (const { 1: label } of text.slice(start, end).matchAll(USE)) {
      const owner = owners.get(normalized(label!));
      if (owner !== undefined && owner !== at) needed.add(label!);
    }
    return [...needed].map((label) => `\n\n[${label}]: ${STAND_IN}`).join('');
  });
}

/** Address, or words, of a definition that only stands in for another. */
const STAND_IN = '#';
const normalized = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase();
