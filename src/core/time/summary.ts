import type { Span } from '../span';
import { countWords, phraseStart } from './clauses';
import type { ClauseCues } from './cues';

/** Letters of a summary; a label of the time axis holds about so many. */
export const LONGEST_SUMMARY = 60;
/** What is said of a fragment before it is named: `Summits were rare – in Malaysia`. */
const LONGEST_HEAD = 36;
/** A fragment of fewer words says nothing without the clause around it. */
const FEWEST_WORDS = 3;

/** What a summary is made of. */
export interface Told {
  readonly text: string;
  readonly clause: Span;
  /** The date to leave out, or null where the clause needs it (`mark 20 years of peace`). */
  readonly date: Span | null;
  /** What a fragment hangs on, for example the words before the bracket it stands in. */
  readonly head: string;
}

/** A clause in few words: without the date and what leads to it, leading conjunctions and trailing marks. */
export function summarise(told: Told, cues: ClauseCues): string {
  const words = wordsOf(told, cues);
  const hangs = countWords(words) < FEWEST_WORDS && told.head !== '';
  const full = hangs ? `${shortened(tidy(told.head, cues.lead), LONGEST_HEAD)} – ${words}` : words;
  return capital(shortened(full.replace(/[\s–]+$/, ''), LONGEST_SUMMARY));
}

function wordsOf({ text, clause, date }: Told, { lead, ...cues }: ClauseCues): string {
  if (!date) return tidy(text.slice(clause.start, clause.end), lead);
  const phrase = phraseStart(text, date.start, clause.start, { lead, ...cues });
  const left = tidy(text.slice(clause.start, phrase), lead);
  const right = tidy(text.slice(date.end, clause.end), left === '' ? lead : LEADING_MARKS);
  if (left === '' || right === '') return left + right;
  return `${left}${text[date.end] === ',' ? ',' : ''} ${right}`;
}

/** A remark in brackets inside a clause. */
const ASIDE = /\s\([^()]*\)/g;
const LEADING_MARKS = /^(?:['’]s\b|[\s,;:)—–])+/;
const TRAILING_MARKS = /[\s,;:.!?(—–-]+$/;

const tidy = (text: string, lead: RegExp): string =>
  text
    .replace(ASIDE, '')
    .replace(/\s+/g, ' ')
    .replace(lead, '')
    .replace(TRAILING_MARKS, '')
    .replace(LEADING_MARKS, '')
    .trim();

/** Cut between words, with an ellipsis where something is missing. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(' ', longest - 1);
  return `${text.slice(0, cut > longest / 2 ? cut : longest - 1).replace(TRAILING_MARKS, '')}…`;
}

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
