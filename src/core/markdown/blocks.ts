import type { Nodes, Root } from 'mdast';
import type { Span } from '../span';
import type { SentenceCues } from '../language/language';
import { proseOf, type Prose } from './prose';
import { splitSentences } from './sentences';

export type BlockKind = 'heading' | 'paragraph' | 'cell';

/** One heading, paragraph or table cell as prose: the unit every recogniser works on. */
export interface Block {
  readonly kind: BlockKind;
  /** In the article, markup included. */
  readonly span: Span;
  readonly prose: Prose;
  /** Spans into `prose.text`. */
  readonly sentences: readonly Span[];
  /** Index of the note (`Footnotes.definitions`) the block belongs to, or null in the running text. */
  readonly footnote: number | null;
}

const KINDS: Readonly<Record<string, BlockKind>> = { heading: 'heading', paragraph: 'paragraph', tableCell: 'cell' };

/** Every block of the tree in order of the text. */
export function readBlocks(tree: Root, article: string, cues: SentenceCues): Block[] {
  const blocks: Block[] = [];
  let notes = 0;
  const visit = (node: Nodes, footnote: number | null): void => {
    const kind = KINDS[node.type];
    if (kind) {
      const block = blockOf(node, kind, footnote, article, cues);
      if (block.prose.text.trim() !== '') blocks.push(block);
    } else if ('children' in node) {
      const inside = node.type === 'footnoteDefinition' ? notes++ : footnote;
      for (const child of node.children) visit(child, inside);
    }
  };
  visit(tree, null);
  return blocks;
}

function blockOf(node: Nodes, kind: BlockKind, footnote: number | null, article: string, cues: SentenceCues): Block {
  const prose = proseOf(node, article);
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return { kind, span: { start, end }, prose, sentences: splitSentences(prose.text, cues), footnote };
}
