import type { Nodes } from 'mdast';

/**
 * The words of a node without markup, white space as single spaces; note markers, HTML and pictures left out, code kept.
 *
 * @example plainText(heading) // "Why `let` matters" gives "Why let matters"
 */
export function plainText(node: Nodes): string {
  const words: string[] = [];
  collect(node, words);
  return words.join('').replace(/\s+/g, ' ').trim();
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'code', 'tableCell', 'blockquote']);

function collect(node: Nodes, words: string[]): void {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') words.push(node.value);
  else if (node.type === 'break') words.push(' ');
  else if ('children' in node) for (const child of node.children) collect(child, words);
  if (BLOCKS.has(node.type)) words.push(' ');
}
