import type { FootnoteDefinition as DefinitionNode, FootnoteReference as ReferenceNode, Nodes, Root } from 'mdast';
import type { FootnoteDefinition, FootnoteReference, Footnotes, Source } from '../model';
import { plainText } from './plainText';
import { spanOf } from './textNodes';
import { eachNode } from './tree';

/** The note markers and the notes of a tree, with the sources that stand in each note. */
export function readFootnotes(tree: Root, article: string, sources: readonly Source[]): Footnotes {
  const { references, definitions } = nodesOf(tree);
  const within = sourcesByNote(sources);
  const indexOf = new Map<string, number>();
  definitions.forEach(({ identifier }, at) => {
    if (!indexOf.has(identifier)) indexOf.set(identifier, at);
  });
  const resolved = references.map((node): FootnoteReference => ({
    span: spanOf(node),
    label: node.label ?? node.identifier,
    definition: indexOf.get(node.identifier) ?? null,
  }));
  return {
    references: [...resolved, ...unreadMarkers(tree, article, indexOf)].sort((a, b) => a.span.start - b.span.start),
    definitions: definitions.map((node, at): FootnoteDefinition => ({
      span: spanOf(node),
      label: node.label ?? node.identifier,
      text: plainText(node),
      sources: within.get(at) ?? [],
    })),
    undecided: tree.data?.reading?.undecided ?? [],
  };
}

/** `[^label]` that is not escaped; GFM reads it as plain text where no note has the label. */
const MARKER = /(?<!\\)\[\^([^\]\s[^]{1,80})\]/g;

/** Markers that Markdown found no note for; a note of pasted text may answer all the same. */
function unreadMarkers(tree: Root, article: string, indexOf: ReadonlyMap<string, number>): FootnoteReference[] {
  if (!article.includes('[^')) return [];
  const markers: FootnoteReference[] = [];
  eachNode(tree, (node) => {
    if (node.type !== 'text') return;
    const { start, end } = spanOf(node);
    const text = article.slice(start, end);
    if (!text.includes('[^')) return;
    for (const { index, 0: marker, 1: label } of text.matchAll(MARKER)) {
      markers.push({
        span: { start: start + index, end: start + index + marker.length },
        label: label!,
        definition: indexOf.get(label!) ?? null,
      });
    }
  });
  return markers;
}

/** Indices of the sources, by the note they stand in. */
function sourcesByNote(sources: readonly Source[]): ReadonlyMap<number, number[]> {
  const within = new Map<number, number[]>();
  sources.forEach(({ footnote }, index) => {
    if (footnote === null) return;
    const indices = within.get(footnote);
    if (indices) indices.push(index);
    else within.set(footnote, [index]);
  });
  return within;
}

function nodesOf(tree: Root): { references: ReferenceNode[]; definitions: DefinitionNode[] } {
  const references: ReferenceNode[] = [];
  const definitions: DefinitionNode[] = [];
  eachNode(tree, (node: Nodes) => {
    if (node.type === 'footnoteReference') references.push(node);
    if (node.type === 'footnoteDefinition') definitions.push(node);
  });
  return { references, definitions };
}
