import type { Span } from '../span';
import type { ClauseCues } from './cues';

/** A clause is dated by words of its own; fewer than these are the rest of another clause. */
const FEWEST_WORDS = 3;
/** How far before a date the words that lead to it are looked for. */
const LEAD = 40;

/**
 * The clause that each date of a sentence dates: from the last boundary before it that leaves enough words, to the
 * first one after it, and never into the clause of another date.
 *
 * @param dates spans into `text` inside the sentence, in order, not overlapping
 * @returns one span into `text` for each date
 * @example `He came in 1990 and left in 1995.` // "He came in 1990", "and left in 1995"
 */
export function clausesOf(text: string, sentence: Span, dates: readonly Span[], cues: ClauseCues): Span[] {
  const bounds = boundariesOf(text, sentence, dates, cues);
  const starts = dates.map((date, index) =>
    startOf(text, date, dates[index - 1]?.end ?? sentence.start, bounds, sentence, cues),
  );
  return dates.map((date, index) => {
    const start = starts[index]!.at;
    const next = starts[index + 1]?.at;
    const limit = next !== undefined && next > date.end ? next : (dates[index + 1]?.start ?? sentence.end);
    return trimmed(text, { start, end: endOf(text, date, starts[index]!.leads, limit, bounds, cues) });
  });
}

/** Where clauses may begin, in order, the beginning of the sentence first. */
function boundariesOf(text: string, sentence: Span, dates: readonly Span[], { boundary }: ClauseCues): Boundary[] {
  const found: Boundary[] = [{ from: sentence.start, to: sentence.start }];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(boundary)) {
    const from = sentence.start + match.index;
    const to = from + match[0].length;
    if (!dates.some((date) => from < date.end && date.start < to)) found.push({ from, to });
  }
  return found;
}

/** A place where one clause ends (`from`) and the next begins (`to`). */
interface Boundary {
  readonly from: number;
  readonly to: number;
}

interface Start {
  readonly at: number;
  /** Whether the date stands first, so that what it dates follows. */
  readonly leads: boolean;
}

function startOf(
  text: string,
  date: Span,
  after: number,
  bounds: readonly Boundary[],
  sentence: Span,
  cues: ClauseCues,
): Start {
  const phrase = phraseStart(text, date.start, after, cues);
  const before = bounds
    .filter(({ from, to }) => to >= after && to <= date.start && (from < phrase || to === phrase))
    .reverse();
  const leads =
    before.some(({ to }) => countWords(text.slice(to, phrase)) === 0) && hasContentAfter(text, date, bounds, sentence);
  if (leads) return { at: before[0]?.to ?? phrase, leads };
  const own = before.find(({ to }) => countWords(text.slice(to, phrase)) >= FEWEST_WORDS);
  if (!own) return { at: after === sentence.start ? after : afterPrevious(before, after), leads: false };
  return { at: withAntecedent(text, own.to, after, cues), leads: false };
}

const afterPrevious = (before: readonly Boundary[], after: number): number => before.at(-1)?.to ?? after;

/** A relative clause begins with the noun it belongs to. */
function withAntecedent(text: string, start: number, after: number, { relative, nounPhrase }: ClauseCues): number {
  if (!relative.test(text.slice(start).trimStart())) return start;
  const noun = nounPhrase.exec(text.slice(after, start));
  return noun ? after + noun.index : start;
}

function hasContentAfter(text: string, date: Span, bounds: readonly Boundary[], sentence: Span): boolean {
  const next = bounds.find(({ from }) => from > date.end + 1)?.from ?? sentence.end;
  return countWords(text.slice(date.end, next)) > 1;
}

function endOf(
  text: string,
  date: Span,
  leads: boolean,
  limit: number,
  bounds: readonly Boundary[],
  cues: ClauseCues,
): number {
  const isDirect = cues.directlyAfter.test(text.slice(date.end, date.end + LEAD));
  if (!leads && isDirect) return date.end;
  const isStrong = ({ from, to }: Boundary): boolean => /[;:()—–]/.test(text.slice(from, to));
  const isFar = ({ from }: Boundary): boolean => !leads || countWords(text.slice(date.end, from)) >= FEWEST_WORDS;
  const end = bounds.find(
    (bound) => bound.from >= date.end && bound.from < limit && (isStrong(bound) || bound.to >= limit) && isFar(bound),
  );
  const fragment = bounds.find((bound) => bound.from >= date.end && bound.from < limit && isStrong(bound));
  return (end ?? fragment)?.from ?? limit;
}

/** Where the words that lead to a date begin: `in` of `in 1990`. */
export function phraseStart(text: string, date: number, after: number, { dateLead }: ClauseCues): number {
  const from = Math.max(after, date - LEAD);
  const lead = dateLead.exec(text.slice(from, date));
  return lead ? from + lead.index : date;
}

/** How many words a stretch of text has: runs of anything but white space and the marks between words. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let index = 0; index < text.length; index += 1) {
    const isMark = MARKS.includes(text[index]!);
    if (!isMark && !inside) count += 1;
    inside = !isMark;
  }
  return count;
}

const MARKS = ' \n\t\r\u00a0.,;:!?()[]“”"—–…';

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:—–]/.test(text[from]!)) from += 1;
  while (to > from && /[\s,;:—–(]/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}
