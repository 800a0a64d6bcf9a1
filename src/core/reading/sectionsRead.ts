import { fingerprint } from '../annotations/fingerprint';
import { foldLetters } from '../annotations/letters';
import type { Section } from '../model';

/** A section that was read: what it was called and what it said. */
export interface SectionRead {
  /** `Section.id`. */
  readonly id: string;
  /** Fingerprint of its letters, so that neither another wrap nor an edit elsewhere takes it back. */
  readonly words: string;
}

/** The section's own text: from its heading to its first subsection. */
function ownText(sections: readonly Section[], at: number, text: string): string {
  const { start, end } = sections[at]!.span;
  const next = sections[at + 1]?.span.start ?? end;
  return text.slice(start, Math.min(end, next));
}

const wordsOf = (sections: readonly Section[], at: number, text: string): string =>
  fingerprint(foldLetters(ownText(sections, at, text)));

/** Notes that a section was read, as it stands now. @example markRead([], sections, 'rome', text) // [{ id: "rome", … }] */
export function markRead(
  read: readonly SectionRead[],
  sections: readonly Section[],
  id: string,
  text: string,
): SectionRead[] {
  const at = sections.findIndex((section) => section.id === id);
  if (at < 0) return [...read];
  return [...read.filter((known) => known.id !== id), { id, words: wordsOf(sections, at, text) }];
}

/**
 * Which sections count as read: those whose words are as they were, also under another title's id; one that was
 * rewritten is news.
 */
export function readIds(read: readonly SectionRead[], sections: readonly Section[], text: string): ReadonlySet<string> {
  const known = new Set(read.map(({ words }) => words));
  return new Set(sections.filter((_, at) => known.has(wordsOf(sections, at, text))).map(({ id }) => id));
}
