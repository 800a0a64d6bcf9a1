import type { Section } from '../model';
import { contains, type Span } from '../span';
import { fingerprint } from './fingerprint';
import { lettersOf, type Letters } from './letters';
import type { SectionSelector } from './model';

/** A text made ready to be annotated and searched: built once, shared by all of its annotations. */
export interface AnchorText {
  readonly text: string;
  readonly letters: Letters;
  readonly sections: readonly AnchorSection[];
  readonly fingerprint: string;
}

/** What anchoring needs of a `Section`. */
export type AnchorSection = Pick<Section, 'id' | 'title' | 'depth' | 'span'>;

/**
 * Reads a text once for all annotations of it. Linear.
 *
 * @param sections of the analysis; none is fine, they are one witness among several
 */
export const anchorText = (text: string, sections: readonly AnchorSection[] = []): AnchorText => ({
  text,
  letters: lettersOf(text),
  sections,
  fingerprint: fingerprint(text),
});

/** The innermost section around an offset, with the titles above it; null before the first heading. */
export function sectionAt(sections: readonly AnchorSection[], offset: number): SectionSelector | null {
  const around = sections.filter(({ span }) => contains(span, offset));
  const innermost = around.at(-1);
  return innermost ? { id: innermost.id, path: around.map(({ title }) => title) } : null;
}

/** The span without the spaces at its ends: they are no part of what was marked. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return lead === words.length ? { start, end } : { start: start + lead, end: start + words.trimEnd().length };
}
