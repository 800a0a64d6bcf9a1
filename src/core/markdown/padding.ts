import type { Nodes } from 'mdast';
import type { Point } from 'unist';

/** A text with blank lines put in, and what leads from its offsets back to the article's. */
export interface PaddedText {
  readonly text: string;
  /** Offsets in `text` of the line feeds put in, ascending. */
  readonly added: readonly number[];
  /** Code units of the article that stand before `text`: a byte-order mark. */
  readonly skipped: number;
}

/**
 * Puts a line feed before each of the offsets, so that Markdown sees blocks apart that pasted text leaves together.
 * A byte-order mark is left out: micromark drops it without counting it, which would shift every position by one.
 *
 * @param breaks offsets of line starts, ascending
 */
export function padText(article: string, breaks: readonly number[]): PaddedText {
  const skipped = article.startsWith('\uFEFF') ? 1 : 0;
  const pieces: string[] = [];
  const added: number[] = [];
  let from = skipped;
  for (const at of breaks) {
    pieces.push(article.slice(from, at), '\n');
    added.push(at - skipped + added.length);
    from = at;
  }
  pieces.push(article.slice(from));
  return { text: pieces.join(''), added, skipped };
}

/** Where a piece of the padded text begins that was parsed by itself: code units and lines before it. */
export interface Base {
  readonly offset: number;
  readonly lines: number;
}

/** A copy of a node, parsed from a piece of the padded text, with every position moved to the article. */
export function unpadded<N extends Nodes>(node: N, padded: PaddedText, base: Base): N {
  const copy = { ...node };
  if (node.position) {
    copy.position = { start: unpad(node.position.start, padded, base), end: unpad(node.position.end, padded, base) };
  }
  if ('children' in copy) copy.children = copy.children.map((child) => unpadded(child, padded, base));
  return copy;
}

/** The article's offset for one of the padded text. */
export const unpaddedOffset = (offset: number, { added, skipped }: PaddedText): number =>
  offset - countBelow(added, offset) + skipped;

function unpad(point: Point, { added, skipped }: PaddedText, base: Base): Point {
  const offset = (point.offset ?? 0) + base.offset;
  const before = added.length === 0 ? 0 : countBelow(added, offset);
  const line = point.line + base.lines - before;
  return { line, column: line === 1 ? point.column + skipped : point.column, offset: offset - before + skipped };
}

/** How many of the ascending numbers are smaller than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
