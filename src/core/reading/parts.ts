import type { Article } from '../model';
import { trimSpan } from '../annotations/anchorText';
import type { SectionNode } from '../sectionTree';
import { countUpTo } from '../search';
import { gapsBetween, type Span } from '../span';
import type { Steps } from '../steps';

/** What is read as a whole: a section's own text, from its heading to its first subsection, or the opening. */
export interface Part {
  /** See `partId`. */
  readonly id: string;
  readonly span: Span;
  /** What of it must have been before the reader's eyes: notes are looked up, not read. */
  readonly prose: readonly Span[];
  /** Words of running text, the heading's among them. */
  readonly words: number;
  /** Whether it is a heading and nothing else, over subsections: it is read when they are. */
  readonly isBare: boolean;
  /** Index of the part of the section around it; -1 where there is none. */
  readonly parent: number;
}

/** No slug of a title has brackets. */
const OPENING = '(opening)';

/** The id of a node: `Section.id`, or the opening's. */
export const partId = ({ section }: SectionNode): string => section?.id ?? OPENING;

/** Words of running text without those of the subsections. */
const ownWords = ({ words, children }: SectionNode): number =>
  Math.max(
    0,
    children.reduce((left, child) => left - child.words, words),
  );

/** The parts of an article in order, one for each node of the sections' tree. */
export function* growParts(nodes: readonly SectionNode[], article: Article, text: string): Steps<Part[]> {
  const notes = article.footnotes.definitions.map(({ span }) => span);
  const parts: Part[] = [];
  const waiting = nodes.toReversed().map((node) => ({ node, parent: -1 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next;
    const span = { start: node.span.start, end: node.children[0]?.span.start ?? node.span.end };
    const prose = proseOf(span, notes, text);
    parts.push({ id: partId(node), span, prose, words: ownWords(node), isBare: isBare(node, prose, text), parent });
    const at = parts.length - 1;
    waiting.push(...node.children.toReversed().map((child) => ({ node: child, parent: at })));
    yield;
  }
  return parts;
}

/** Underlines (`===`) and closing signs are no words. */
const isBare = ({ section, children }: SectionNode, prose: readonly Span[], text: string): boolean =>
  section !== undefined &&
  children.length > 0 &&
  prose.every((span) => !LETTER.test(text.slice(Math.max(span.start, section.titleSpan.end), span.end)));

const LETTER = /[\p{L}\p{N}]/u;

/** What of a stretch is no note, without the space around it. @param notes sorted by start */
function proseOf({ start, end }: Span, notes: readonly Span[], text: string): Span[] {
  const count = (limit: number) => countUpTo(notes.length, (at) => notes[at]!.start, limit);
  const inside = notes
    .slice(count(start - 1), count(end - 1))
    .map((note) => ({ start: note.start - start, end: Math.min(note.end, end) - start }));
  return gapsBetween(inside, end - start)
    .map((gap) => trimSpan(text, { start: gap.start + start, end: gap.end + start }))
    .filter((span) => /\S/.test(text.slice(span.start, span.start + 1)));
}

/** The parts that a stretch of the text touches. @param parts sorted, none over another */
export const partsIn = (parts: readonly Part[], { start, end }: Span): readonly Part[] =>
  parts.slice(
    countUpTo(parts.length, (at) => parts[at]!.span.end, start),
    countUpTo(parts.length, (at) => parts[at]!.span.start, end - 1),
  );
