import type { Span } from '../span';
import type { ClauseCues, SummaryCues } from './cues';

/** How far before a clause its subject is looked for. */
const REACH = 400;
/** A longer subject leaves no room for what is said of it. */
const LONGEST_SUBJECT = 36;

/** A subject that stands before its clause. */
export interface Subject {
  readonly words: string;
  /** Whether no verb has followed it yet. */
  readonly isOpen: boolean;
}

/**
 * The subject of a clause that has none of its own, as the words before it in its sentence have it, or null.
 *
 * @example `The league was founded in 1950 and moved to Oslo` // "The league" for `moved to Oslo`
 */
export function subjectBefore(text: string, sentence: Span, clause: Span, cues: ClauseCues): Subject | null {
  const from = Math.max(sentence.start, clause.start - REACH);
  const before = text.slice(from, clause.start);
  let subject: string | null = null;
  let waiting: string | null = null;
  for (const part of partsOf(before, cues.boundary)) {
    const noun = nounOf(part, cues.summary);
    if (noun === null) continue;
    if (noun.hasVerb) [subject, waiting] = [noun.words, null];
    else waiting ??= noun.words;
  }
  const found: string | null = waiting ?? subject;
  return found !== null && /\p{L}/u.test(found) && found.length <= LONGEST_SUBJECT
    ? { words: found, isOpen: waiting !== null }
    : null;
}

function partsOf(text: string, boundary: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(boundary)) {
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** The noun phrase that a part of a sentence begins with, and whether a verb follows it. */
function nounOf(part: string, cues: SummaryCues): { words: string; hasVerb: boolean } | null {
  const words = part.trim().replace(/^(?:and|but)\s/, '');
  if (words === '' || cues.noSubject.test(words) || cues.verbFirst.test(words)) return null;
  if (!/\p{L}/u.test(words)) return null;
  const verb = words.search(cues.finite);
  const noun = (verb < 0 ? words : words.slice(0, verb).trimEnd()).replace(/\s\([^()]*\)?/g, '');
  const stop = noun.search(cues.afterNoun);
  const short = noun.length > LONGEST_SUBJECT && stop > 0 ? noun.slice(0, stop) : noun;
  return { words: short, hasVerb: verb >= 0 };
}
