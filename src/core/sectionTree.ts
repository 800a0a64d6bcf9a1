import type { Article, Section } from './model';
import { contains, type Span } from './span';
import { eachInSteps, finish, type Steps } from './steps';
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

/** A node while it grows. */
interface Growing extends Omit<SectionNode, 'notes' | 'actors' | 'children'> {
  readonly labels: Set<string>;
  readonly ids: Set<string>;
  readonly children: Growing[];
}

/**
 * The sections nested by depth, the opening before the first heading as a node of its own where it has words.
 *
 * @example sectionTree(analyzeArticle('# A\n\n## B'), '# A\n\n## B')[0]?.children.length // 1
 */
export const sectionTree = (article: Article, text: string): SectionNode[] => finish(growSectionTree(article, text));

/** The same as work that can be paused. Linear in what the article holds, times the depth of its sections. */
export function* growSectionTree(article: Article, text: string): Steps<SectionNode[]> {
  const opening = yield* openingOf(article, text);
  const roots = [...(opening ? [opening] : []), ...nested(article.sections)];
  yield* eachAt(roots, article.footnotes.references, ({ labels }, { label }) => labels.add(label));
  yield* eachAt(roots, article.mentions, ({ ids }, { actor }) => ids.add(actor));
  return roots.map(grown);
}

/** The innermost node around an offset, with the nodes above it, outermost first. */
export function pathTo(nodes: readonly SectionNode[], offset: number): SectionNode[] {
  const node = nodes.findLast(({ span }) => contains(span, offset));
  return node ? [node, ...pathTo(node.children, offset)] : [];
}

/** Minutes to read so many words, at least one. */
export const readingMinutes = (words: number, wordsPerMinute: number): number =>
  Math.max(1, Math.round(words / wordsPerMinute));

/**
 * The same as one says it: minutes alone to an hour and a half, hours alone beyond ten.
 *
 * @example readingTime(30_000, 238) // '2 h 6 min'
 */
export function readingTime(words: number, wordsPerMinute: number): string {
  const minutes = readingMinutes(words, wordsPerMinute);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes <= 90) return `${minutes} min`;
  if (hours >= 10) return `${Math.round(minutes / 60)} h`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

const seed = (section: Section | undefined, span: Span, words: number): Growing => ({
  section,
  span,
  words,
  labels: new Set(),
  ids: new Set(),
  children: [],
});

function nested(sections: readonly Section[]): Growing[] {
  const roots: Growing[] = [];
  const path: { depth: number; children: Growing[] }[] = [{ depth: 0, children: roots }];
  for (const section of sections) {
    while (path.length > 1 && path.at(-1)!.depth >= section.depth) path.pop();
    const node = seed(section, section.span, section.words);
    path.at(-1)!.children.push(node);
    path.push({ depth: section.depth, children: node.children });
  }
  return roots;
}

/** Visits every node around every item; the items are sorted by start. */
function* eachAt<T extends { readonly span: Span }>(
  roots: readonly Growing[],
  items: readonly T[],
  visit: (node: Growing, item: T) => void,
): Steps<void> {
  // Nodes of a level follow one another, and so do the items: each level is walked once.
  const places = new Map<readonly Growing[], number>();
  const visitAround = (nodes: readonly Growing[], item: T): void => {
    let at = places.get(nodes) ?? 0;
    while (at < nodes.length && nodes[at]!.span.end <= item.span.start) at += 1;
    places.set(nodes, at);
    const node = nodes[at];
    if (!node || !contains(node.span, item.span.start)) return;
    visit(node, item);
    visitAround(node.children, item);
  };
  yield* eachInSteps(items, (item) => visitAround(roots, item));
}

const grown = ({ section, span, words, labels, ids, children }: Growing): SectionNode => ({
  section,
  span,
  words,
  notes: labels.size,
  actors: ids.size,
  children: children.map(grown),
});

function* openingOf(article: Article, text: string): Steps<Growing | undefined> {
  const [first] = article.sections;
  if (!first) return undefined;
  const span = { start: 0, end: first.span.start };
  let words = yield* wordsIn(text, span);
  for (const note of article.footnotes.definitions) {
    if (contains(span, note.span.start)) words -= yield* wordsIn(text, note.span);
  }
  return words > 0 ? seed(undefined, span, words) : undefined;
}

/** Code units whose words are counted in a step. */
const STRETCH = 10_000;

/** Counts the words of a stretch, a part at a time that ends at a space. */
function* wordsIn(text: string, { start, end }: Span): Steps<number> {
  let words = 0;
  for (let at = start; at < end;) {
    const space = at + STRETCH < end ? text.indexOf(' ', at + STRETCH) : -1;
    const to = space < 0 ? end : Math.min(space, end);
    words += countWords(text.slice(at, to));
    at = to;
    yield;
  }
  return words;
}
