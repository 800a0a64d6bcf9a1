/**
 * What parsing a text may weigh. micromark takes about 10 µs for a line and thrice as much for every block that begins in
 * it: a megabyte of list items would take it half a minute. Five megabytes of books weigh 53,000 (15 works of history,
 * science, fiction and politics).
 */
export const MOST_WEIGHT = 100_000;

const LINE = 1;
const BLOCK = 3;
/** What opens containers at the head of a line: quotes, items, notes. */
const OPENINGS = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)]|\[\^[^\]\s]{1,200}\]:)[ \t]*)+/;
const OPENING = />|[-+*]|\d[.)]|\]:/g;
/** What begins a block of its own besides: headings, fences, rules, rows of a table, HTML. */
const STARTS = /^[ \t]*(?:#{1,6}\s|`{3}|~{3}|[-=_*]{3}|\||<)/;

/** Offset of the line from which on a text is too much to parse; its length where it is not. Linear, and cheap. */
export function parsableLength(text: string, most = MOST_WEIGHT): number {
  let weight = 0;
  let wasBlank = true;
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const line = text.slice(at, feed < 0 ? text.length : feed);
    weight += weightOf(line, wasBlank);
    if (weight > most) return at;
    wasBlank = line.trim() === '';
    at = feed < 0 ? text.length : feed + 1;
  }
  return text.length;
}

/** What a line costs, in units of {@link MOST_WEIGHT}. */
export function weightOf(line: string, isAfterBlank: boolean): number {
  if (line.trim() === '') return LINE;
  const blocks = (isAfterBlank || STARTS.test(line) ? 1 : 0) + openingsIn(line) + cellsIn(line);
  return LINE + BLOCK * blocks;
}

const openingsIn = (line: string): number => OPENINGS.exec(line)?.[0].match(OPENING)?.length ?? 0;

/** Cells of a table's row; a lone bar in prose is none. */
const cellsIn = (line: string): number => Math.max(0, line.split('|').length - 2);
