import type { Span } from '../span';
import { countWords, phraseStart } from './clauses';
import type { ClauseCues, SummaryCues } from './cues';

/** The words of a clause around its date. */
interface Parted {
  readonly left: string;
  /** What leads to the date: `in the`. */
  readonly lead: string;
  readonly date: string;
  readonly right: string;
}

/**
 * The words of a clause without its date where they still read as a clause, else with it.
 *
 * @example `He came in 1990.` // "He came"
 * @example `It ended with 1990.` // "It ended with 1990."
 */
export function withoutDate(text: string, clause: Span, date: Span, cues: ClauseCues): string {
  const phrase = phraseStart(text, date.start, clause.start, cues);
  const parted: Parted = {
    left: text.slice(clause.start, phrase),
    lead: text.slice(phrase, date.start),
    date: text.slice(date.start, date.end),
    right: text.slice(date.end, clause.end),
  };
  return without(parted, cues.summary) ?? text.slice(clause.start, clause.end);
}

/** The words on both sides, joined, or null where the date has to stay. */
function without(parted: Parted, cues: SummaryCues): string | null {
  const left = parted.left.trimEnd();
  const isFirst = left.replace(cues.lead, '').trim() === '' || cues.lead.exec(`${left} `)?.[0].trim() === left.trim();
  if (isFirst && countWords(parted.right) === 0) return '';
  if (isFirst) return standsFirst(parted, cues) ? `${left} ${withoutMarks(parted.right)}` : null;
  if (!isAdjunct(parted, cues)) return null;
  if (countWords(parted.right) === 0) return cues.needsMore.test(left) ? null : left + parted.right;
  return inMiddle(left, parted.right, cues);
}

const withoutMarks = (words: string): string => words.replace(/^[\s,;:.)—–]+/, '');

/** A date before its clause; before a verb it may be the subject. */
function standsFirst({ lead, date, right }: Parted, cues: SummaryCues): boolean {
  if (countWords(right) === 0 || /^\s?['’]s\b/.test(right)) return false;
  if (cues.verbFirst.test(right.trimStart()) || cues.attributive.test(/^\s*\S+\s/.exec(right)?.[0] ?? '')) return false;
  return (
    cues.temporal.test(lead) || cues.adverbial.test(date) || /^\s?[,;:—–)]/.test(right) || !cues.finite.test(right)
  );
}

function isAdjunct({ left, lead, date, right }: Parted, cues: SummaryCues): boolean {
  if (cues.temporal.test(lead)) return true;
  if (cues.attributive.test(lead)) return !/\p{Lu}\S*\s*$/u.test(left);
  if (lead.trim().replace(/^[,(]/, '') !== '') return false;
  const isApposed = /[,:(—–]\s*$/.test(left + lead) && /^\s?(?:[,;:.)—–]|$)/.test(right);
  return isApposed || cues.adverbial.test(date);
}

/** Words on both sides of a date: it can go where the right ones go on by themselves. */
function inMiddle(left: string, right: string, cues: SummaryCues): string | null {
  if (cues.needsMore.test(left)) return null;
  const mark = /^\s?([,;:)—–])/.exec(right)?.[1];
  const rest = withoutMarks(right);
  const wasMarked = /[,—–(]$/.test(left);
  const open = left.replace(/[\s,—–(]+$/, '');
  if (!mark && cues.subordinate.test(left) && !cues.continues.test(right)) return left;
  if (wasMarked && mark)
    return cues.finite.test(open) || cues.verbFirst.test(rest) ? `${open} ${rest}` : `${open}, ${rest}`;
  if (mark) return mark === ')' ? `${open} ${rest}` : `${left}${mark} ${rest}`;
  return cues.continues.test(right) && !wasMarked ? `${left} ${rest}` : null;
}
