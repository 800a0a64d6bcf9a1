import type { Nodes } from 'mdast';
import { countWords } from '../words';

/** Words of running text in a node; code, HTML and note markers are none. */
export function wordsIn(node: Nodes): number {
  if (node.type === 'text') return countWords(node.value);
  let words = 0;
  if ('children' in node && node.type !== 'footnoteDefinition')
    for (const child of node.children) words += wordsIn(child);
  return words;
}
