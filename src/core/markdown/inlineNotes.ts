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
import { cutText, pointAt, spanOf } from './textNodes';

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
  const parent = node as Parents;
  for (let at = 0; at < parent.children.length; at += 1) {
    const child = parent.children[at]!;
    const note = child.type === 'text' ? noteIn(child, parent, at, article) : null;
    if (note) {
      const label = labelOf();
      definitions.push(definitionFrom(note, label));
      parent.children = [
        ...parent.children.slice(0, at),
        ...nodesAround(note, label),
        ...parent.children.slice(note.lastIndex + 1),
      ] as typeof parent.children;
      at += note.before ? 1 : 0;
    } else {
      replaceIn(child, article, labelOf, definitions);
    }
  }
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
  const lastIndex = parent.children.findIndex(
    (child, n) =>
      n >= at && child.type === 'text' && close !== null && close >= spanOf(child).start && close < spanOf(child).end,
  );
  if (close === null || lastIndex < 0) return null;
  const last = parent.children[lastIndex] as Text;
  const inside =
    lastIndex === at
      ? [cutText(text, open + 2, close, article)]
      : [
          cutText(text, open + 2, end, article),
          ...parent.children.slice(at + 1, lastIndex),
          cutText(last, spanOf(last).start, close, article),
        ];
  return {
    opening: text,
    span: { start: open, end: close + 1 },
    before: cutText(text, start, open, article),
    inside: inside.filter((node) => node !== null) as PhrasingContent[],
    after: cutText(last, close + 1, spanOf(last).end, article),
    lastIndex,
  };
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

function nodesAround({ before, after, span, opening }: InlineNote, label: string): PhrasingContent[] {
  const near = opening.position!.start;
  const reference: FootnoteReference = {
    type: 'footnoteReference',
    identifier: `inline-${label}`,
    label,
    position: { start: pointAt(near, span.start), end: pointAt(near, span.end) },
  };
  return [before, reference, after].filter((node) => node !== null);
}

function definitionFrom({ inside, span, opening }: InlineNote, label: string): FootnoteDefinition {
  const near = opening.position!.start;
  const position = { start: pointAt(near, span.start + 2), end: pointAt(near, span.end - 1) };
  const paragraph: Paragraph = { type: 'paragraph', children: [...inside], position };
  return { type: 'footnoteDefinition', identifier: `inline-${label}`, label, children: [paragraph], position };
}
