import type {
  FootnoteDefinition as DefinitionNode,
  FootnoteReference as ReferenceNode,
  Nodes,
  Parents,
  Root,
} from 'mdast';
import type { FootnoteDefinition, FootnoteReference, Footnotes, Problem, Source } from '../model';
import { plainText } from './plainText';
import { spanOf } from './textNodes';

/** The notes of the tree with the sources that stand in them. */
export interface NotesAndSources {
  readonly footnotes: Footnotes;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** Reads notes, link targets and what is odd about them. */
export function readNotesAndSources(tree: Root, _article: string): NotesAndSources {
  const { references, definitions } = nodesOf(tree);
  const indexOf = new Map<string, number>();
  definitions.forEach(({ identifier }, at) => {
    if (!indexOf.has(identifier)) indexOf.set(identifier, at);
  });
  const footnotes: Footnotes = {
    references: references
      .map((node): FootnoteReference => ({
        span: spanOf(node),
        label: node.label ?? node.identifier,
        definition: indexOf.get(node.identifier) ?? null,
      }))
      .sort((a, b) => a.span.start - b.span.start),
    definitions: definitions.map((node): FootnoteDefinition => ({
      span: spanOf(node),
      label: node.label ?? node.identifier,
      text: plainText(node),
      sources: [],
    })),
    undecided: tree.data?.reading?.undecided ?? [],
  };
  return { footnotes, sources: [], problems: [] };
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
