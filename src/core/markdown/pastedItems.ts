import type { Paragraph, Root, RootContent } from 'mdast';
import { spanOf, textCutter } from './textNodes';
import { bulletOf, LONGEST_MARK, markOf, numberOf } from './itemMarks';

/**
 * Marks the paragraphs of pasted text that are items of a list, `* Bread` and `2. Knead`, and takes bullet and number
 * from their words, as Markdown's lists do. The paragraph's own position keeps them.
 */
export function recoverItems(tree: Root, article: string): void {
  tree.children.forEach((node, at) => {
    if (node.type !== 'paragraph' || !isItem(tree.children, at, article)) return;
    node.data = { ...node.data, item: true };
    const [first] = node.children;
    const width = markOf(opening(node, article)).length;
    if (first?.type !== 'text' || spanOf(first).start !== spanOf(node).start) return;
    const { start, end } = spanOf(first);
    const words = textCutter(first, article)(start + width, end);
    node.children = words ? [words, ...node.children.slice(1)] : node.children.slice(1);
  });
}

/** A bullet makes an item; a number does where the neighbour's is one more or one less. */
function isItem(blocks: readonly RootContent[], at: number, article: string): boolean {
  const here = opening(blocks[at], article);
  if (bulletOf(here) !== null) return true;
  const number = numberOf(here);
  if (number === null) return false;
  return (
    numberOf(opening(blocks[at - 1], article)) === number - 1 ||
    numberOf(opening(blocks[at + 1], article)) === number + 1
  );
}

const opening = (node: RootContent | undefined, article: string): string =>
  node?.type === 'paragraph' ? article.slice(spanOf(node).start, spanOf(node).start + LONGEST_MARK) : '';

export const isListItem = (node: RootContent | undefined): node is Paragraph =>
  node?.type === 'paragraph' && node.data?.item === true;
