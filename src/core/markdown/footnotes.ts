import type {
  FootnoteDefinition as DefinitionNode,
  FootnoteReference as ReferenceNode,
  Nodes,
  Parents,
  Root,
} from 'mdast';
import type { FootnoteDefinition, FootnoteReference, Footnotes, Source } from '../model';
import { plainText } from './plainText';
import { spanOf } from './textNodes';

/** The note markers and the notes of a tree, with the sources that stand in each note. */
export function readFootnotes(tree: Root, sources: readonly Source[]): Footnotes {
  const { references, definitions } = nodesOf(tree);
  const within = sourcesByNote(sources);
  const indexOf = new Map<string, number>();
  definitions.forEach(({ identifier }, at) => {
    if (!indexOf.has(identifier)) indexOf.set(identifier, at);
  });
  return {
    references: references
      .map((node): FootnoteReference => ({
        span: spanOf(node),
        label: node.label ?? node.identifier,
        definition: indexOf.get(node.identifier) ?? null,
      }))
      .sort((a, b) => a.span.start - b.span.start),
    definitions: definitions.map((node, at): FootnoteDefinition => ({
      span: spanOf(node),
      label: node.label ?? node.identifier,
      text: plainText(node),
      sources: within.get(at) ?? [],
    })),
    undecided: tree.data?.reading?.undecided ?? [],
  };
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
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') references.push(node);
    if (node.type === 'footnoteDefinition') definitions.push(node);
    if ('children' in node) for (const child of (node as Parents).children) visit(child);
  };
  visit(tree);
  return { references, definitions };
}
