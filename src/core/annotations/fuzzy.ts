import search from 'approx-string-match';
import type { Span } from '../span';
import { foldLetters, isWordEdge, type Letters } from './letters';
import type { TextQuoteSelector } from './model';
import type { Needle } from './twins';

/** A place where a quote stands more or less, counted in letters. */
export interface Likely {
  readonly span: Span;
  /** 1 minus the edits per letter of the quote. */
  readonly words: number;
}

/**
 * Edits per letter up to which a place is looked at. A changed word in five is still found; beyond it, chance and
 * neighbouring sentences on the same matter come in.
 */
const MOST_EDITS = 0.3;

/** Letters below which a quote is looked for only together with its context: shorter ones stand nearly everywhere. */
const LONE_QUOTE = 16;

/** Letters of context that are looked for together with the quote. */
const LEAN = 32;

/**
 * Where a quote may stand although its letters changed: looked for alone, with the text before it, and with the text
 * after it, each time with the runner-up. Costs some passes over the text.
 *
 * Source: Myers, "A fast bit-vector algorithm for approximate string matching" (1999), as approx-string-match has it.
 */
export function likelyPlaces(letters: Letters, needle: Needle, quote: TextQuoteSelector): Likely[] {
  const before = foldLetters(quote.prefix).slice(-LEAN);
  const after = foldLetters(quote.suffix).slice(0, LEAN);
  const leans = [
    { before: '', after: '' },
    { before, after: '' },
    { before: '', after },
  ].filter((lean) => needle.letters.length + lean.before.length + lean.after.length >= LONE_QUOTE);
  const found = leans.flatMap((lean) => bestTwo(letters.text, lean.before + needle.letters + lean.after, lean));
  return distinct(found.flatMap((region) => quoteIn(letters, region, needle) ?? []));
}

interface Lean {
  readonly before: string;
  readonly after: string;
}

/** Where the quote is expected. */
interface Region extends Span {
  readonly expected: number;
}

/** The best places for a pattern, and the best that does not overlap any of them. */
function bestTwo(text: string, pattern: string, lean: Lean): Region[] {
  const most = Math.floor(pattern.length * MOST_EDITS);
  const best = apart(search(text, pattern, most)).slice(0, MOST_BEST);
  const rests = best.length === 0 ? [] : between(best, text.length);
  const others = rests.flatMap(({ start, end }) =>
    end - start < pattern.length - most
      ? []
      : shifted(search(text.slice(start, end), pattern, most), start).slice(0, 1),
  );
  return [...best, ...others].map(({ start, end }) => ({ start, end, expected: start + lean.before.length }));
}

/** Equally good places that are looked at; a quote that has more of them is an orphan anyhow. */
const MOST_BEST = 6;

/** Of matches that overlap only the first: each end of a match is reported by itself. */
function apart<T extends Span>(matches: readonly T[]): T[] {
  const kept: T[] = [];
  for (const match of matches) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}

const between = (spans: readonly Span[], length: number): Span[] =>
  [{ start: 0, end: 0 }, ...spans].map(({ end }, at) => ({ start: end, end: spans[at]?.start ?? length }));

const shifted = (matches: readonly Span[], by: number): Span[] =>
  matches.map(({ start, end }) => ({ start: start + by, end: end + by }));

/** The quote within a region that holds it, ended at whole words. */
function quoteIn(letters: Letters, region: Region, needle: Needle): Likely | null {
  const from = Math.max(0, region.start - MARGIN);
  const window = letters.text.slice(from, region.end + MARGIN);
  const most = Math.max(1, Math.floor(needle.letters.length * MOST_EDITS));
  const matches = search(window, needle.letters, most);
  const off = ({ start }: Span) => Math.abs(start + from - region.expected);
  const best = matches.toSorted((a, b) => off(a) - off(b))[0];
  if (!best) return null;
  const match = { start: best.start + from, end: best.end + from };
  const span = toWords(letters, match, needle);
  const given = Math.abs(span.start - match.start) + Math.abs(span.end - match.end);
  return { span, words: 1 - Math.max(best.errors, given) / needle.letters.length };
}

/** Letters around a region that are looked at too. */
const MARGIN = 8;

/** Letters by which an end gives way so that whole words are covered: the first or last letter may be what changed. */
const GIVE = 3;

function toWords(letters: Letters, { start, end }: Span, { wholeStart, wholeEnd }: Needle): Span {
  const from = wholeStart ? nearestEdge(letters, start) : start;
  const to = wholeEnd ? nearestEdge(letters, end) : end;
  return from < to ? { start: from, end: to } : { start, end };
}

function nearestEdge(letters: Letters, at: number): number {
  for (let off = 0; off <= GIVE; off += 1) {
    if (isWordEdge(letters, at - off)) return Math.max(0, at - off);
    if (isWordEdge(letters, at + off)) return Math.min(letters.text.length, at + off);
  }
  return at;
}

/** One a place: the best of those that overlap. */
function distinct(places: readonly Likely[]): Likely[] {
  const kept: Likely[] = [];
  for (const place of places.toSorted((a, b) => b.words - a.words)) {
    if (!kept.some(({ span }) => span.start < place.span.end && place.span.start < span.end)) kept.push(place);
  }
  return kept;
}
