import type {
  FootnoteDefinition,
  FootnoteReference,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import type { Span } from '../span';
import { textCutter, pointAt, spanOf } from './textNodes';

/**
 * Turns Pandoc's inline notes, `^[See below.]`, into the nodes of `[^1]`: a reference where the note stands, and behind
 * the block a definition with what it says. The brackets must balance within one parent.
 */
export function recoverInlineNotes(tree: Root, article: string): void {
  if (!article.includes('^[')) return;
  const labels = unusedLabels(tree);
  tree.children = tree.children.flatMap((block): RootContent[] => {
    const definitions: FootnoteDefinition[] = [];
    replaceIn(block, article, labels, definitions);
    return [block, ...definitions];
  });
}

/** Numbers, in order, that no note of the text is labelled with. */
function unusedLabels(tree: Root): () => string {
  const used = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') used.add(node.label ?? node.identifier);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  let last = 0;
  return () => {
    do last += 1;
    while (used.has(String(last)));
    return String(last);
  };
}

function replaceIn(node: Nodes, article: string, labelOf: () => string, definitions: FootnoteDefinition[]): void {
  if (!('children' in node)) return;
  const parent = node;
  const children: Nodes[] = [];
  let rest: Text | null = null;
  for (let at = 0; at < parent.children.length; at += rest ? 0 : 1) {
    const child: Nodes = rest ?? parent.children[at]!;
    const note: InlineNote | null = child.type === 'text' ? noteIn(child, parent, at, article) : null;
    rest = note?.after ?? null;
    if (note) {
      const label = labelOf();
      definitions.push(definitionFrom(note, label));
      children.push(...nodesBefore(note, label));
      at = note.lastIndex;
    } else {
      replaceIn(child, article, labelOf, definitions);
      children.push(child);
    }
  }
  parent.children = children as typeof parent.children;
}

interface InlineNote {
  readonly opening: Text;
  /** The whole of `^[…]`. */
  readonly span: Span;
  readonly before: Text | null;
  readonly inside: readonly PhrasingContent[];
  readonly after: Text | null;
  /** Index, among the parent's children, of the text with the closing bracket. */
  readonly lastIndex: number;
}

/** The first inline note that opens in a text node and closes in it or in a later sibling. */
function noteIn(text: Text, parent: Parents, at: number, article: string): InlineNote | null {
  const { start, end } = spanOf(text);
  if (!text.value.includes('^[')) return null;
  const open = openingIn(article, start, end);
  if (open === null) return null;
  const close = closingBracket(article, open + 2, spanOf(parent).end);
  const lastIndex = close === null ? -1 : textAt(parent, at, close);
  if (close === null || lastIndex < 0) return null;
  const last = parent.children[lastIndex] as Text;
  const inside =
    lastIndex === at
      ? [textCutter(text, article)(open + 2, close)]
      : [
          textCutter(text, article)(open + 2, end),
          ...parent.children.slice(at + 1, lastIndex),
          textCutter(last, article)(spanOf(last).start, close),
        ];
  return {
    opening: text,
    span: { start: open, end: close + 1 },
    before: textCutter(text, article)(start, open),
    inside: inside.filter((node) => node !== null) as PhrasingContent[],
    after: textCutter(last, article)(close + 1, spanOf(last).end),
    lastIndex,
  };
}

/** Index of the child, from the one at `from` on, that is the text an offset lies in, or -1. */
function textAt(parent: Parents, from: number, offset: number): number {
  for (let at = from; at < parent.children.length; at += 1) {
    const child = parent.children[at]!;
    if (spanOf(child).end > offset) return child.type === 'text' && spanOf(child).start <= offset ? at : -1;
  }
  return -1;
}

function openingIn(article: string, start: number, end: number): number | null {
  for (let at = article.indexOf('^[', start); at >= 0 && at < end; at = article.indexOf('^[', at + 1)) {
    if (article[at - 1] !== '\\' && article[at - 1] !== '[') return at;
  }
  return null;
}

/** Longest inline note, in code units: an unclosed one must not swallow the article. */
const LONGEST_NOTE = 10_000;

function closingBracket(article: string, from: number, end: number): number | null {
  let depth = 1;
  const limit = Math.min(end, from + LONGEST_NOTE);
  for (let at = from; at < limit; at += 1) {
    const sign = article[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']' && --depth === 0) return at;
  }
  return null;
}

function nodesBefore({ before, span, opening }: InlineNote, label: string): PhrasingContent[] {
  const near = opening.position!.start;
  const reference: FootnoteReference = {
    type: 'footnoteReference',
    identifier: `inline-${label}`,
    label,
    position: { start: pointAt(near, span.start), end: pointAt(near, span.end) },
  };
  return before ? [before, reference] : [reference];
}

function definitionFrom({ inside, span, opening }: InlineNote, label: string): FootnoteDefinition {
  const near = opening.position!.start;
  const position = { start: pointAt(near, span.start + 2), end: pointAt(near, span.end - 1) };
  const paragraph: Paragraph = { type: 'paragraph', children: [...inside], position };
  return { type: 'footnoteDefinition', identifier: `inline-${label}`, label, children: [paragraph], position };
}
