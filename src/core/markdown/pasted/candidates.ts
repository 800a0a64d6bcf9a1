import type { Span } from '../../span';
import type { StructureCues } from '../cues';
import { addressesIn } from '../addresses';
import { bareCandidates } from './bareCandidates';
import { enclosedCandidates } from './enclosedCandidates';
import { superscriptCandidates } from './superscriptCandidates';

/** How a page prints the number in the text, or marks it up. A page uses one of them throughout. */
export type MarkerForm = 'bare' | 'bracket' | 'paren' | 'superscript' | 'linked';

/** A number in the text that may lead to notes. */
export interface Candidate {
  readonly form: MarkerForm;
  /** The labels it stands for, consecutive and ascending; several where markers touch: `words2,3`. */
  readonly labels: readonly number[];
  /** One span a label. */
  readonly spans: readonly Span[];
  /** How much the place reads like a note marker, in rough log odds. */
  readonly score: number;
  /** Whether a space stands before it, as in `the articles 1 and`. */
  readonly isSpaced: boolean;
  /** Readings of the same digits share a slot; only one of them can be right. */
  readonly slot: number;
}

/** A stretch of running text to look in. */
export interface SearchArea extends Span {
  /** Subtracted from every score: numbers in headings and notes are seldom markers. */
  readonly handicap: number;
}

/**
 * Every number in the areas that may be a marker of one of the notes 1 to `highest`, in order of the text.
 */
export function candidatesIn(
  article: string,
  areas: readonly SearchArea[],
  { highest, cues }: { highest: number; cues: StructureCues },
): Candidate[] {
  const candidates: Candidate[] = [];
  const names = numberedNames(article);
  for (const area of areas) {
    for (const part of withoutAddresses(article, area)) {
      const context = { article, from: part.start, to: part.end, highest, cues };
      const found = [...bareCandidates(context), ...enclosedCandidates(context), ...superscriptCandidates(context)];
      for (const candidate of found) {
        const cost = area.handicap + (names.has(candidate.spans.at(-1)!.end) ? NAME_COST : 0);
        candidates.push({ ...candidate, score: candidate.score - cost });
      }
    }
  }
  return candidates.sort((a, b) => a.slot - b.slot);
}

/** `actor1`, `runif(5)`: a word that comes back with the same number, or with its bracket, is a name. */
const NAME_COST = 3;
const NUMBERED_NAME = /[\p{L}_](?:\d+(?![\p{L}\d])|[([]\d+[)\]])/gu;
const LONGEST_NAME = 40;

/** Ends of the words with a number behind them that stand in the article more than once. */
function numberedNames(article: string): ReadonlySet<number> {
  const endsOf = new Map<string, number[]>();
  for (const { index, 0: text } of article.matchAll(NUMBERED_NAME)) {
    const name = nameAt(article, index, text);
    if (name === null) continue;
    const ends = endsOf.get(name);
    if (ends) ends.push(index + text.length);
    else endsOf.set(name, [index + text.length]);
  }
  return new Set([...endsOf.values()].filter((ends) => ends.length > 1).flat());
}

/** `actor1` as it stands, `runif(` for any number in its brackets; a capital before a bracket begins a sentence, no name. */
function nameAt(article: string, last: number, text: string): string | null {
  const word = /[\p{L}_]+$/u.exec(article.slice(Math.max(0, last - LONGEST_NAME), last + 1))?.[0] ?? '';
  if (/\d/.test(text[1]!)) return `${word}${text.slice(1)}`;
  return /^(?:[\p{Ll}_]|\p{Lu}{2,}$)/u.test(word) ? `${word}${text[1]!}` : null;
}

/** What a finder needs: the text, where to look in it, and the highest label of the notes. */
export interface FinderContext {
  readonly article: string;
  readonly from: number;
  readonly to: number;
  readonly highest: number;
  readonly cues: StructureCues;
}

function withoutAddresses(article: string, area: Span): Span[] {
  const parts: Span[] = [];
  let start = area.start;
  for (const address of addressesIn(article.slice(area.start, area.end))) {
    parts.push({ start, end: area.start + address.start });
    start = area.start + address.end;
  }
  parts.push({ start, end: area.end });
  return parts;
}
