import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  FootnoteReference,
  Html,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { contains, encloses, overlaps, type Span } from '../span';
import type { StructureCues } from './cues';
import type { SearchArea } from './pasted/candidates';
import { linkedMarkersIn } from './pasted/linkedMarkers';
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
  const linked = linkedMarkersIn(tree, article);
  const { matched, undecided } = matchNotes(article, { lists, areas: areasOf(tree), linked, cues });
  matched.forEach((notes, at) => {
    const nameOf: NameOf = (number) => {
      const label = notes.list.signs?.[number - 1] ?? String(number);
      const chapter = notes.list.restarts?.findLastIndex((before) => before < number) ?? 0;
      const counts = [...(at > 0 ? [at + 1] : []), ...(chapter > 0 ? [chapter + 1] : []), label];
      return { label, identifier: counts.join('-') };
    };
    placeReferences(tree, article, notes, nameOf);
    placeDefinitions(tree, article, notes.list, nameOf);
  });
  return undecided;
}

/** What a note is called, by its number in its list. */
type NameOf = (number: number) => { readonly label: string; readonly identifier: string };

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

function placeReferences(tree: Root, article: string, { markers }: MatchedNotes, nameOf: NameOf): void {
  let next = 0;
  const visit = (parent: Parents): void => {
    const children: Nodes[] = [];
    for (const child of parent.children) {
      const { start, end } = spanOf(child);
      while (next < markers.length && markers[next]!.span.end <= start) next += 1;
      const marker = markers[next];
      if (marker && start < end && encloses(marker.span, { start, end })) {
        // markup that is a marker as a whole: its first node becomes the reference, the others go
        if (start === marker.span.start) children.push(referenceAt(child, marker.span, marker.label, nameOf));
        continue;
      }
      const inside = marker !== undefined && marker.span.end <= end;
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
      pieces.push(cut(from, span.start), referenceAt(text, span, label, nameOf));
      from = span.end;
    }
    pieces.push(cut(from, end));
    return pieces.filter((piece) => piece !== null);
  };
  visit(tree);
}

function referenceAt(node: Nodes, span: Span, number: number, nameOf: NameOf): FootnoteReference {
  const near = node.position!.start;
  return {
    type: 'footnoteReference',
    ...nameOf(number),
    position: { start: pointAt(near, span.start), end: pointAt(near, span.end) },
    data: { recovered: true },
  };
}

function placeDefinitions(tree: Root, article: string, list: NoteList, nameOf: NameOf): void {
  const region = { start: list.entries[0]!.span.start, end: list.span.end };
  const isOfList = (node: RootContent) => contains(region, spanOf(node).start);
  const blocks = tree.children.filter(isOfList).flatMap(asNotes);
  let next = 0;
  const definitions = list.entries.flatMap((entry, at): RootContent[] => {
    const until = list.entries[at + 1]?.span.start ?? list.span.end;
    const from = next;
    while (next < blocks.length && spanOf(blocks[next]!).start < until) next += 1;
    const own = blocks.slice(from, next);
    if (own.length > 0 && spanOf(own.at(-1)!).end > until) next -= 1; // a list in HTML is one block
    const isInside = (node: RootContent) => spanOf(node).start < entry.span.end;
    // What stands between two notes, such as the name of a chapter, stays what it is.
    return [definitionOf(own.filter(isInside), entry, article, nameOf), ...own.filter((node) => !isInside(node))];
  });
  const at = tree.children.findIndex(isOfList);
  const rest = tree.children.filter((node) => !isOfList(node));
  tree.children = [...rest.slice(0, at), ...definitions, ...rest.slice(at)];
}

/** What stands in notes: `1. A note` was read as an ordered list, a short line of its own as a heading. */
function asNotes(node: RootContent): RootContent[] {
  if (node.type === 'list') return node.children.flatMap((item) => item.children);
  if (node.type !== 'heading' || !node.data?.recovered) return [node];
  return [{ type: 'paragraph', children: node.children, ...(node.position ? { position: node.position } : {}) }];
}

function definitionOf(
  blocks: readonly RootContent[],
  entry: NoteEntry,
  article: string,
  nameOf: NameOf,
): FootnoteDefinition {
  const content = { start: entry.contentStart, end: entry.span.end };
  const near = blocks[0]?.position?.start ?? { line: 1, column: 1, offset: 0 };
  return {
    type: 'footnoteDefinition',
    ...nameOf(entry.label),
    children: blocks.map((block) => clip(block, content, article)).filter((block) => block !== null) as (
      BlockContent | DefinitionContent
    )[],
    position: { start: pointAt(near, entry.span.start), end: pointAt(near, entry.span.end) },
    data: { recovered: true },
  };
}

/** A block without the label at its beginning and the link back at its end. */
function clip(block: RootContent, content: Span, article: string): RootContent | null {
  if (block.type === 'html') return wordsOf(block, content, article);
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

const TAG = /<[^>]*>/g;
const LINK_BACK = /^\s*[↩↑⤴⏎^]\uFE0E?\uFE0F?\s*$/u;

/** The words of a note that stands in HTML, without its tags. */
function wordsOf(html: Html, content: Span, article: string): Paragraph | null {
  const start = Math.max(spanOf(html).start, content.start);
  const source = article.slice(start, Math.min(spanOf(html).end, content.end));
  const near = html.position!.start;
  const children: Text[] = [];
  const add = (from: number, to: number): void => {
    const value = source.slice(from, to);
    if (value.trim() === '' || LINK_BACK.test(value)) return;
    const position = { start: pointAt(near, start + from), end: pointAt(near, start + to) };
    children.push({ type: 'text', value, position });
  };
  let from = 0;
  for (const { index, 0: tag } of source.matchAll(TAG)) {
    add(from, index);
    from = index + tag.length;
  }
  add(from, source.length);
  return children.length === 0 ? null : { type: 'paragraph', children, position: positionOf(children) };
}

const positionOf = (children: readonly Nodes[]) => ({
  start: children[0]!.position!.start,
  end: children.at(-1)!.position!.end,
});
