import type { Nodes } from 'mdast';

/**
 * Calls back for a node and all in it, in order of the text. For what only looks: a quarter of the time that
 * `unist-util-visit` takes, which also tells the way to each node and lets it be replaced.
 */
export function eachNode(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ('children' in node) for (const child of node.children) eachNode(child, look);
}
