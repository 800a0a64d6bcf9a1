import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import type { Span } from '../span';
import type { HeadingLine } from './pasted/headingLines';
import { spanOf } from './textNodes';

/**
 * Turns the paragraphs that are bare heading lines into `heading` nodes; `data.recovered` tells them apart from `#`.
 * The title line becomes the heading of depth 1.
 */
export function recoverHeadings(tree: Root, headings: readonly HeadingLine[], title: Span | null): void {
  const depths = new Map<number, Heading['depth']>(
    headings.map(({ span, depth }) => [span.start, depth as Heading['depth']]),
  );
  if (title) depths.set(title.start, 1);
  if (depths.size === 0) return;
  tree.children = tree.children.map((node): RootContent => {
    const depth = node.type === 'paragraph' ? depths.get(spanOf(node).start) : undefined;
    return depth ? headingFrom(node as Paragraph, depth) : node;
  });
}

const headingFrom = ({ children, position }: Paragraph, depth: Heading['depth']): Heading => ({
  type: 'heading',
  depth,
  children,
  ...(position ? { position } : {}),
  data: { recovered: true },
});
