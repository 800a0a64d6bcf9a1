import type { Root, RootContent } from 'mdast';
import { unpadNode, type PaddedText } from './padding';
import { borrowedDefinitions, segmentsOf } from './segments';

/**
 * Parses a text piece by piece and joins the trees; the result is that of parsing it at once, in linear time.
 *
 * @param parse reads Markdown to mdast
 */
export function parseSegments(padded: PaddedText, parse: (text: string) => Root): Root {
  const segments = segmentsOf(padded.text);
  const borrowed = borrowedDefinitions(padded.text, segments);
  const children: RootContent[] = [];
  let lines = 0;
  segments.forEach(({ start, end }, at) => {
    const text = padded.text.slice(start, end);
    const tree = parse(text + borrowed[at]!);
    tree.children.forEach((node, n) => {
      if ((node.position?.start.offset ?? 0) >= text.length) return;
      unpadNode(node, padded, { offset: start, lines });
      if (at > 0 && n === 0) joinOrPush(children, node);
      else children.push(node);
    });
    lines += text.split('\n').length - 1;
  });
  return { type: 'root', children };
}

/** A list that a cut between segments parted is one again: no other cut stands before a list. */
function joinOrPush(children: RootContent[], node: RootContent): void {
  const last = children.at(-1);
  if (last?.type !== 'list' || node.type !== 'list' || last.ordered !== node.ordered) {
    children.push(node);
    return;
  }
  last.children.push(...node.children);
  last.spread = Boolean(last.spread) || Boolean(node.spread);
  if (last.position && node.position) last.position = { start: last.position.start, end: node.position.end };
}
