import type { Span } from '../span';
import { countWords } from './clauses';
import type { ClauseCues, SummaryCues } from './cues';
import { shortened, withoutApposition, withoutFronted } from './shorten';
import { subjectBefore } from './subject';
import { withoutDate } from './undated';

/** Letters of a summary; a label of the time axis holds about so many. */
export const LONGEST_SUMMARY = 60;
/** What is said of a fragment before it is named: `Summits were rare – in Malaysia`. */
const LONGEST_HEAD = 36;
/** A fragment of fewer words says nothing without the clause around it. */
const FEWEST_WORDS = 3;

/** What a summary is made of. */
export interface Told {
  readonly text: string;
  readonly sentence: Span;
  readonly clause: Span;
  /** The date to leave out, or null where the clause needs it (`mark 20 years of peace`). */
  readonly date: Span | null;
  /** What a fragment hangs on, for example the words before the bracket it stands in. */
  readonly head: string;
}

/**
 * A clause as a short sentence: without the date and what leads to it, with the subject where it stands before the
 * clause. Empty where the clause has no words but its date.
 */
export function summarise(told: Told, cues: ClauseCues): string {
  const { summary } = cues;
  const words = wordsOf(told, cues);
  const hangs = countWords(words) < FEWEST_WORDS && told.head !== '';
  const head = hangs ? shortened(tidy(told.head, summary), LONGEST_HEAD, summary) : '';
  const full = hangs ? `${head} – ${words}` : withoutApposition(words, LONGEST_SUMMARY, summary);
  return /\p{L}/u.test(full) ? capital(shortened(full.replace(/[\s–]+$/, ''), LONGEST_SUMMARY, summary)) : '';
}

function wordsOf(told: Told, cues: ClauseCues): string {
  const { text, sentence, clause, date } = told;
  const words = tidy(date ? withoutDate(text, clause, date, cues) : text.slice(clause.start, clause.end), cues.summary);
  if (clause.start === sentence.start) return words;
  const isInfinitive = cues.summary.infinitive.test(words);
  const predicate = predicateOf(words, cues.summary);
  if (predicate === null && !isInfinitive) return words;
  const subject = isInfinitive ? null : subjectBefore(text, sentence, clause, cues);
  if (subject?.isOpen || (subject && predicate === words)) return `${tidy(subject.words, cues.summary)} ${predicate}`;
  if (predicate !== words && !isInfinitive) return words;
  return wordsOf({ ...told, clause: { ...clause, start: largerStart(text, sentence, clause) } }, cues);
}

/** Where the clauses begin that a clause is joined to: behind the last mark that parts more than a comma does. */
function largerStart(text: string, sentence: Span, clause: Span): number {
  const before = text.slice(sentence.start, clause.start - 1);
  return sentence.start + Math.max(0, ...[': ', '; ', '— '].map((mark) => before.lastIndexOf(mark) + 1));
}

/** The words from the verb on, of a clause without a subject: `a sloop, sank` and `sank` are what is left of one. */
function predicateOf(words: string, { verbFirst, finite }: SummaryCues): string | null {
  if (verbFirst.test(words)) return words;
  const comma = words.indexOf(', ');
  const rest = words.slice(comma + 2);
  return comma > 0 && verbFirst.test(rest) && !finite.test(words.slice(0, comma)) ? rest : null;
}

/** A remark in brackets inside a clause. */
const ASIDE = /\s\([^()]*\)/g;
const LEADING_MARKS = /^(?:['’]s\b|[\s,;:.)—–])+/;
const TRAILING_MARKS = /[\s,;:.!?(—–-]+$/;

function tidy(text: string, cues: SummaryCues): string {
  const plain = text.replace(ASIDE, '').replace(/\s+/g, ' ').replace(TRAILING_MARKS, '').replace(LEADING_MARKS, '');
  const clause = withoutFronted(plain.replace(cues.lead, ''), cues);
  const bare = clause.includes(', ') ? clause : clause.replace(cues.leadingPreposition, '');
  return bare.replace(/\s\((?=[^()]*$)/, ' – ').trim();
}

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
