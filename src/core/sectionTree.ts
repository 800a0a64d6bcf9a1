import type { Article, Section } from './model';
import { contains, type Span } from './span';
import { countWords } from './words';

/** A section as the tree shows it: with what it holds, its subsections included. */
export interface SectionNode {
  /** Undefined for the opening before the first heading. */
  readonly section: Section | undefined;
  readonly span: Span;
  readonly words: number;
  /** Notes cited here, each counted once. */
  readonly notes: number;
  /** Actors named here, each counted once. */
  readonly actors: number;
  readonly children: readonly SectionNode[];
}

/**
 * The sections nested by depth, the opening before the first heading as a node of its own where it has words.
 *
 * @example sectionTree(analyzeArticle('# A\n\n## B'), '# A\n\n## B')[0]?.children.length // 1
 */
export function sectionTree(article: Article, text: string): SectionNode[] {
  const roots: SectionNode[] = [];
  const path: { depth: number; children: SectionNode[] }[] = [{ depth: 0, children: roots }];
  const opening = openingOf(article, text);
  if (opening) roots.push(opening);
  for (const section of article.sections) {
    while (path.length > 1 && path.at(-1)!.depth >= section.depth) path.pop();
    const children: SectionNode[] = [];
    path.at(-1)!.children.push({
      section,
      span: section.span,
      words: section.words,
      ...holdings(article, section.span),
      children,
    });
    path.push({ depth: section.depth, children });
  }
  return roots;
}

/** The innermost node around an offset, with the nodes above it, outermost first. */
export function pathTo(nodes: readonly SectionNode[], offset: number): SectionNode[] {
  const node = nodes.findLast(({ span }) => contains(span, offset));
  return node ? [node, ...pathTo(node.children, offset)] : [];
}

/** Minutes to read so many words, at least one. */
export const readingMinutes = (words: number, wordsPerMinute: number): number =>
  Math.max(1, Math.round(words / wordsPerMinute));

function openingOf(article: Article, text: string): SectionNode | undefined {
  const span = { start: 0, end: article.sections[0]?.span.start ?? text.length };
  const notes = article.footnotes.definitions.filter((note) => contains(span, note.span.start));
  const words =
    countWords(text.slice(span.start, span.end)) -
    sum(notes.map((note) => countWords(text.slice(note.span.start, note.span.end))));
  if (words <= 0 || article.sections.length === 0) return undefined;
  return { section: undefined, span, words, ...holdings(article, span), children: [] };
}

function holdings(article: Article, span: Span): { notes: number; actors: number } {
  const { references } = article.footnotes;
  const notes = references.filter((reference) => contains(span, reference.span.start)).map(({ label }) => label);
  const actors = article.mentions.filter((mention) => contains(span, mention.span.start)).map(({ actor }) => actor);
  return { notes: new Set(notes).size, actors: new Set(actors).size };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
