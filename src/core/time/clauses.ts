import type { Span } from '../span';
import type { ClauseCues } from './cues';

/** A clause is dated by words of its own; fewer than these are the rest of another clause. */
const FEWEST_WORDS = 3;
/** How far before a date the words that lead to it are looked for. */
const LEAD = 40;

/**
 * The clause that each date of a sentence dates: from the last boundary before it that a clause can begin at, to the
 * first one after it, and never into the clause of another date.
 *
 * @param dates spans into `text` inside the sentence, in order, not overlapping
 * @returns one span into `text` for each date
 * @example `He came in 1990 and left in 1995.` // "He came in 1990", "left in 1995."
 */
export function clausesOf(text: string, sentence: Span, dates: readonly Span[], cues: ClauseCues): Span[] {
  const bounds = boundariesOf(text, sentence, dates, cues);
  const sites = dates.map((date, index): Site => {
    return { text, date, after: dates[index - 1]?.end ?? sentence.start, sentence, bounds, cues };
  });
  const starts = sites.map(startOf);
  const limits = limitsOf(sites, starts);
  return sites.map((site, index) => {
    const { at, leads } = starts[index]!;
    const limit = limits[index]!;
    const own = { ...site, after: at, sentence: { start: sentence.start, end: limit } };
    return trimmed(own, { start: at, end: endOf(own, leads) });
  });
}

/** Where the clause of each date has to end: dates that share a clause share its end. */
function limitsOf(sites: readonly Site[], starts: readonly Start[]): number[] {
  const limits: number[] = [];
  for (let index = sites.length - 1; index >= 0; index -= 1) {
    const [site, next] = [sites[index]!, sites[index + 1]];
    const isShared = next !== undefined && starts[index + 1]!.at <= site.date.start;
    if (!next) limits[index] = site.sentence.end;
    else if (isShared) limits[index] = limits[index + 1]!;
    else limits[index] = limitOf(site, starts[index]!.leads, next.date, starts[index + 1]!.at);
  }
  return limits;
}

/** Where the next clause begins, or the words before the next date where this clause would be left with none. */
function limitOf({ text, date, cues }: Site, leads: boolean, nextDate: Span, next: number): number {
  const between = text.slice(date.end, next);
  const starved = leads && countWords(between) < FEWEST_WORDS && !STRONG.test(between);
  return next <= date.end || starved ? phraseStart(text, nextDate.start, date.end, cues) : next;
}

/** A place where one clause may end (`from`) and the next begin (`to`), with the mark or white space between. */
interface Boundary {
  readonly from: number;
  readonly to: number;
  readonly mark: string;
}

/** A date where its clause is looked for. */
interface Site {
  readonly text: string;
  readonly date: Span;
  /** The clause does not begin before this. */
  readonly after: number;
  readonly sentence: Span;
  readonly bounds: readonly Boundary[];
  readonly cues: ClauseCues;
}

interface Start {
  readonly at: number;
  /** Whether the date stands first, so that what it dates follows. */
  readonly leads: boolean;
}

/** Where clauses may begin, in order, the beginning of the sentence first; none inside a date. */
function boundariesOf(text: string, sentence: Span, dates: readonly Span[], cues: ClauseCues): Boundary[] {
  const found: Boundary[] = [{ from: sentence.start, to: sentence.start, mark: '' }];
  let next = 0;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(cues.boundary)) {
    const from = sentence.start + match.index;
    const to = from + match[0].length;
    while (next < dates.length && dates[next]!.end <= from) next += 1;
    const inDate = next < dates.length && dates[next]!.start < to;
    if (!inDate) found.push({ from, to, mark: match[0].trim() });
  }
  return found;
}

function startOf(site: Site): Start {
  const { text, date, after, sentence, cues } = site;
  const phrase = phraseStart(text, date.start, after, cues);
  const before = usable(site).filter(
    ({ from, to, mark }) => to >= after && to <= date.start && (mark !== '' || from < phrase || to === from),
  );
  if (after > sentence.start && isDirect(text, after, cues)) before.push({ from: after, to: after, mark: '' });
  before.sort((a, b) => b.to - a.to);
  const nearest = before.find(({ to }) => countWords(text.slice(to, phrase)) === 0);
  if (nearest && hasContentAfter(site)) return { at: nearest.to, leads: true };
  const joined = before.find(({ to }) => joinsOnly(text.slice(to, phrase), cues));
  if (joined && hasVerbAfter(site)) return { at: joined.to, leads: true };
  const own = before.find((bound) => beginsClause(site, bound, phrase));
  return { at: own ? withAntecedent(site, own) : (before.at(-1)?.to ?? after), leads: false };
}

/** Brackets bound only what stands inside them. */
function usable({ text, date, bounds }: Site): Boundary[] {
  const bracket = bracketAround(text, date);
  return bounds.filter(({ from, mark }) => !/[()]/.test(mark) || from === bracket?.start || from === bracket?.end);
}

/** How far around a date its brackets are looked for. */
const LONGEST_BRACKET = 240;

/** Places of the brackets around a date, or null. */
export function bracketAround(text: string, { start, end }: Span): Span | null {
  const lead = text.slice(Math.max(0, start - LONGEST_BRACKET), start);
  const open = lead.lastIndexOf('(');
  const close = text.slice(end, end + LONGEST_BRACKET).search(/[()]/);
  if (open < 0 || lead.includes(')', open) || close < 0 || text[end + close] === '(') return null;
  return { start: start - lead.length + open, end: end + close };
}

/**
 * Whether a clause begins at a boundary: enough words, and unless a strong mark stands there also a verb, so that
 * neither `Ann and Bob met in 1990` nor `ships, planes and tanks from Italy in 1990` falls apart.
 */
function beginsClause(site: Site, { from, to, mark }: Boundary, phrase: number): boolean {
  const { text, date, cues } = site;
  const clause = text.slice(to, date.start);
  const words = countWords(text.slice(to, phrase));
  if (words < FEWEST_WORDS) return mark === ';' && words > 0 && hasVerbAfter(site);
  if (from === to || STRONG.test(mark) || mark === '(' || cues.relative.test(clause) || cues.datesNoun.test(clause))
    return true;
  if (!cues.verb.test(clause)) return false;
  return !cues.coordinates.test(clause) || cues.verb.test(text.slice(lastMark(site, from), from));
}

/** Where the words since the last mark before an offset begin. */
const lastMark = (site: Site, offset: number): number =>
  Math.max(site.after, usable(site).findLast(({ to, mark }) => mark !== '' && to <= offset)?.to ?? 0);

const STRONG = /[;:—–-]/;

/** A relative clause begins with the noun it belongs to. */
function withAntecedent({ text, after, cues }: Site, { to }: Boundary): number {
  if (!cues.relative.test(text.slice(to))) return to;
  const noun = cues.nounPhrase.exec(text.slice(after, to));
  return noun ? after + noun.index : to;
}

function hasContentAfter(site: Site): boolean {
  const { text, date, sentence } = site;
  const next = usable(site).find(({ from }) => from > date.end + 1)?.from ?? sentence.end;
  return countWords(text.slice(date.end, next)) > 1;
}

/** Whether nothing stands between a boundary and a date but what joins clauses: `and` in `and in 1990 he left`. */
function joinsOnly(words: string, { summary }: ClauseCues): boolean {
  const trimmedWords = `${words.trim()} `;
  return countWords(words) > 0 && trimmedWords.replace(summary.lead, '') === '';
}

/** How far behind a date the verb of its clause is looked for. */
const REACH = 80;

function hasVerbAfter({ text, date, sentence, cues }: Site): boolean {
  const words = text.slice(date.end, Math.min(sentence.end, date.end + REACH)).trimStart();
  return !cues.summary.continues.test(words) && cues.summary.finite.test(words);
}

/** Whether the clause that a date dates ends with it. */
const isDirect = (text: string, end: number, { directlyAfter }: ClauseCues): boolean =>
  directlyAfter.test(text.slice(end, end + LEAD));

function endOf(site: Site, leads: boolean): number {
  const { text, date, after, sentence, cues } = site;
  const limit = sentence.end;
  const fronted =
    !leads && after === sentence.start && cues.fronted.test(text.slice(after, date.start)) && text[date.end] === ',';
  if (!leads && !fronted && isDirect(text, date.end, cues)) return date.end;
  const ends = usable(site).filter(({ from }) => from >= date.end && from < limit);
  const enough = ({ from }: Boundary): boolean => countWords(text.slice(date.end, from)) >= FEWEST_WORDS;
  const inBracket = bracketAround(text, date) !== null;
  const end = ends.find((bound) => (STRONG.test(bound.mark) || bound.mark === ')') && (inBracket || enough(bound)));
  return end?.from ?? limit;
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

/** Without marks and loose words at the edges and the conjunction that joins it to the clause before. */
function trimmed({ text, date, cues }: Site, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:—–]/.test(text[from]!)) from += 1;
  const joined = cues.conjunction.exec(text.slice(from, Math.min(date.start, from + LEAD)));
  from += joined?.[0].length ?? 0;
  const loose = cues.loose.exec(text.slice(date.end, to));
  if (loose) to = date.end + loose.index;
  while (to > from && /[\s,;:—–(]/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}
