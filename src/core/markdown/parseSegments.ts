import type { Root, RootContent } from 'mdast';
import type { Recall } from '../memory/recall';
import { unpadded, type PaddedText } from './padding';
import { plainParagraphs } from './plainParagraphs';
import { borrowedDefinitions, segmentsOf } from './segments';
import { parsableLength } from './weight';

/** The joined trees, and what was too much for them. */
export interface ParsedSegments {
  readonly tree: Root;
  /** Offset in the padded text from which on everything is read as plain paragraphs; null where nothing is. */
  readonly plainFrom: number | null;
}

/**
 * Parses a text piece by piece and joins the trees; the result is that of parsing it at once, in linear time. What is
 * beyond {@link parsableLength} is not parsed.
 *
 * @param parse reads Markdown to mdast
 * @param known trees of pieces as `parse` gave them, from the version before
 */
export function parseSegments(
  padded: PaddedText,
  parse: (text: string) => Root,
  known: Recall<readonly RootContent[]> | null = null,
): ParsedSegments {
  const length = parsableLength(padded.text);
  const parsable = padded.text.slice(0, length);
  const segments = segmentsOf(parsable);
  const borrowed = borrowedDefinitions(parsable, segments);
  const children: RootContent[] = [];
  let lines = 0;
  segments.forEach(({ start, end }, at) => {
    const text = parsable.slice(start, end);
    const piece = text + borrowed[at]!;
    const nodes = known ? known.of(piece, () => parse(piece).children) : parse(piece).children;
    nodes.forEach((node, n) => {
      if ((node.position?.start.offset ?? 0) >= text.length) return;
      const moved = unpadded(node, padded, { offset: start, lines });
      if (at > 0 && n === 0) joinOrPush(children, moved);
      else children.push(moved);
    });
    lines += text.split('\n').length - 1;
  });
  for (const node of plainParagraphs(padded.text.slice(length))) {
    children.push(unpadded(node, padded, { offset: length, lines }));
  }
  return { tree: { type: 'root', children }, plainFrom: length < padded.text.length ? length : null };
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
