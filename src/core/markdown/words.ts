import type { Nodes } from 'mdast';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Words of running text in a node; code, HTML and note markers are none.
 *
 * @example countWords(paragraph) // "It’s a well-known fact" has 4
 */
export function countWords(node: Nodes): number {
  if (node.type === 'text') return node.value.match(WORD)?.length ?? 0;
  let words = 0;
  if ('children' in node && node.type !== 'footnoteDefinition')
    for (const child of node.children) words += countWords(child);
  return words;
}
