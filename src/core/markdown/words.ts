import type { Nodes } from 'mdast';
import { countWords } from '../words';

/**
 * Words of running text in a node; code, HTML and note markers are none.
 *
 * @param count how many words a text has
 */
export function wordsIn(node: Nodes, count: (text: string) => number = countWords): number {
  if (node.type === 'text') return count(node.value);
  let words = 0;
  if ('children' in node && node.type !== 'footnoteDefinition')
    for (const child of node.children) words += wordsIn(child, count);
  return words;
}
