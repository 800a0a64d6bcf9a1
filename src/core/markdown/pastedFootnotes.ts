import type {
  BlockContent,
  DefinitionContent,
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
import { contains, overlaps, type Span } from '../span';
import type { StructureCues } from './cues';
import type { SearchArea } from './pasted/candidates';
import { matchNotes, type MatchedNotes, type NoteMatches } from './pasted/matchNotes';
import type { NoteEntry, NoteList } from './pasted/noteList';
import { textCutter, pointAt, spanOf } from './textNodes';

/**
 * Turns the bare numerals of a text, and the list of notes they lead to, into the `footnoteReference` and
 * `footnoteDefinition` nodes that GFM's `[^1]` gives; `data.recovered` tells them apart.
 *
 * @returns the undecided marks
 */
export function recoverFootnotes(
  tree: Root,
  article: string,
  { lists, cues }: { lists: readonly NoteList[]; cues: StructureCues },
): NoteMatches['undecided'] {
  if (lists.length === 0) return [];
  const { matched, undecided } = matchNotes(article, { lists, areas: areasOf(tree), cues });
  matched.forEach((notes, at) => {
    const identifierOf = (label: number) => (at === 0 ? String(label) : `${at + 1}-${label}`);
    placeReferences(tree, article, notes, identifierOf);
    placeDefinitions(tree, article, notes.list, identifierOf);
  });
  return undecided;
}

/** Numbers in headings count chapters more often than they cite. */
const HEADING_HANDICAP = 2;

/** The text nodes of the tree, in order: code, HTML and addresses of links hold no markers. */
function areasOf(tree: Root): SearchArea[] {
  const areas: SearchArea[] = [];
  const visit = (node: Nodes, handicap: number): void => {
    if (node.type === 'text') areas.push({ ...spanOf(node), handicap });
    else if ('children' in node) {
      const inside = node.type === 'heading' ? HEADING_HANDICAP : handicap;
      for (const child of node.children) visit(child, inside);
    }
  };
  visit(tree, 0);
  return areas;
}

type IdentifierOf = (label: number) => string;

function placeReferences(tree: Root, article: string, { markers }: MatchedNotes, identifierOf: IdentifierOf): void {
  let next = 0;
  const visit = (parent: Parents): void => {
    const children: Nodes[] = [];
    for (const child of parent.children) {
      const { start, end } = spanOf(child);
      while (next < markers.length && markers[next]!.span.start < start) next += 1;
      const inside = next < markers.length && markers[next]!.span.end <= end;
      if (child.type === 'text' && inside) children.push(...splitAtMarkers(child));
      else children.push(child);
      if (child.type !== 'text' && 'children' in child) visit(child);
    }
    parent.children = children as typeof parent.children;
  };
  const splitAtMarkers = (text: Text): PhrasingContent[] => {
    const { start, end } = spanOf(text);
    const cut = textCutter(text, article);
    const pieces: (PhrasingContent | null)[] = [];
    let from = start;
    for (; next < markers.length && markers[next]!.span.end <= end; next += 1) {
      const { span, label } = markers[next]!;
      pieces.push(cut(from, span.start), referenceAt(text, span, label, identifierOf));
      from = span.end;
    }
    pieces.push(cut(from, end));
    return pieces.filter((piece) => piece !== null);
  };
  visit(tree);
}

function referenceAt(text: Text, span: Span, label: number, identifierOf: IdentifierOf): FootnoteReference {
  const near = text.position!.start;
  return {
    type: 'footnoteReference',
    identifier: identifierOf(label),
    label: String(label),
    position: { start: pointAt(near, span.start), end: pointAt(near, span.end) },
    data: { recovered: true },
  };
}

function placeDefinitions(tree: Root, article: string, list: NoteList, identifierOf: IdentifierOf): void {
  const region = { start: list.entries[0]!.span.start, end: list.span.end };
  const isOfList = (node: RootContent) => contains(region, spanOf(node).start);
  const blocks = tree.children.filter(isOfList).flatMap(withoutList);
  let next = 0;
  const definitions = list.entries.map((entry, at) => {
    const until = list.entries[at + 1]?.span.start ?? list.span.end;
    const from = next;
    while (next < blocks.length && spanOf(blocks[next]!).start < until) next += 1;
    return definitionOf(blocks.slice(from, next), entry, article, identifierOf);
  });
  const at = tree.children.findIndex(isOfList);
  const rest = tree.children.filter((node) => !isOfList(node));
  tree.children = [...rest.slice(0, at), ...definitions, ...rest.slice(at)];
}

/** The blocks of a Markdown list's items: `1. A note` was read as an ordered list. */
const withoutList = (node: RootContent): RootContent[] =>
  node.type === 'list' ? node.children.flatMap((item) => item.children) : [node];

function definitionOf(
  blocks: readonly RootContent[],
  entry: NoteEntry,
  article: string,
  identifierOf: IdentifierOf,
): FootnoteDefinition {
  const content = { start: entry.contentStart, end: entry.span.end };
  const near = blocks[0]?.position?.start ?? { line: 1, column: 1, offset: 0 };
  return {
    type: 'footnoteDefinition',
    identifier: identifierOf(entry.label),
    label: String(entry.label),
    children: blocks.map((block) => clip(block, content, article)).filter((block) => block !== null) as (
      BlockContent | DefinitionContent
    )[],
    position: { start: pointAt(near, entry.span.start), end: pointAt(near, entry.span.end) },
    data: { recovered: true },
  };
}

/** A block without the label at its beginning and the link back at its end. */
function clip(block: RootContent, content: Span, article: string): RootContent | null {
  if (block.type !== 'paragraph') return block;
  const children = block.children.flatMap((child): PhrasingContent[] => {
    const span = spanOf(child);
    if (!overlaps(span, content)) return [];
    if (child.type !== 'text') return [child];
    const cut = textCutter(child, article)(Math.max(span.start, content.start), Math.min(span.end, content.end));
    return cut ? [cut] : [];
  });
  if (children.length === 0) return null;
  return { ...block, children, position: positionOf(children) } satisfies Paragraph;
}

const positionOf = (children: readonly Nodes[]) => ({
  start: children[0]!.position!.start,
  end: children.at(-1)!.position!.end,
});
