import type { Nodes, Root } from 'mdast';
import { Findings, Slot } from '../memory/findings';
import type { Recall } from '../memory/recall';
import type { Span } from '../span';
import type { SentenceCues } from '../language/language';
import { proseOf, type Prose } from './prose';
import { splitSentences } from './sentences';
import { spanOf } from './textNodes';

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
  /** What its kind and words alone say, as far as it has been asked for. */
  readonly findings: Findings;
}

const KINDS: Readonly<Record<string, BlockKind>> = { heading: 'heading', paragraph: 'paragraph', tableCell: 'cell' };

const SENTENCES = new Slot<readonly Span[]>();

/** Every block of the tree in order of the text. @param known what blocks of the same kind and words have said before */
export function readBlocks(
  tree: Root,
  article: string,
  cues: SentenceCues,
  known: Readonly<Record<BlockKind, Recall<Findings>>> | null = null,
): Block[] {
  const blocks: Block[] = [];
  let notes = 0;
  const visit = (node: Nodes, footnote: number | null): void => {
    const kind = KINDS[node.type];
    if (kind) {
      const prose = proseOf(node, article);
      const { text } = prose;
      if (text.trim() === '') return;
      const findings = known ? known[kind].of(text, () => new Findings()) : new Findings();
      const sentences = findings.of(SENTENCES, () => splitSentences(text, cues));
      blocks.push({ kind, span: spanOf(node), prose, sentences, footnote, findings });
    } else if ('children' in node) {
      const inside = node.type === 'footnoteDefinition' ? notes++ : footnote;
      for (const child of node.children) visit(child, inside);
    }
  };
  visit(tree, null);
  return blocks;
}
