import type { Span } from '../span';
import { countWords, phraseStart } from './clauses';
import type { ClauseCues } from './cues';

/** Letters of a summary; a label of the time axis holds about so many. */
export const LONGEST_SUMMARY = 60;
/** What is said of a fragment before it is named: `Summits were rare – in Malaysia`. */
const LONGEST_HEAD = 36;
/** A fragment of fewer words says nothing without the clause around it. */
const FEWEST_WORDS = 3;

/**
 * A clause in few words: without the date and what leads to it, without leading conjunctions and trailing marks.
 *
 * @param head what a fragment hangs on, for example the words before the bracket it stands in
 */
export function summarise(text: string, clause: Span, date: Span, head: string, cues: ClauseCues): string {
  const lead = phraseStart(text, date.start, clause.start, cues);
  const left = tidy(text.slice(clause.start, lead), cues.lead);
  const right = tidy(text.slice(date.end, clause.end), left === '' ? cues.lead : LEADING_MARKS);
  const words = [left, right].filter((part) => part !== '').join(' ');
  const hangs = countWords(words) < FEWEST_WORDS && head !== '';
  const full = hangs ? `${shortened(tidy(head, cues.lead), LONGEST_HEAD)} – ${words}` : words;
  return capital(shortened(full.replace(/[\s–]+$/, ''), LONGEST_SUMMARY));
}

const LEADING_MARKS = /^[\s,;:)—–]+/;
const TRAILING_MARKS = /[\s,;:.!?(—–-]+$/;

const tidy = (text: string, lead: RegExp): string =>
  text.replace(/\s+/g, ' ').replace(lead, '').replace(TRAILING_MARKS, '').replace(LEADING_MARKS, '').trim();

/** Cut between words, with an ellipsis where something is missing. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(' ', longest - 1);
  return `${text.slice(0, cut > longest / 2 ? cut : longest - 1).replace(TRAILING_MARKS, '')}…`;
}

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
