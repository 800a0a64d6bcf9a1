import type { Nodes, Parents, Root } from 'mdast';
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

/** Moves every position of the tree from the padded text to the article. Nodes come in order, so one pass is enough. */
export function unpadTree(tree: Root, padded: PaddedText): void {
  if (padded.added.length === 0 && padded.skipped === 0) return;
  const visit = (node: Nodes): void => {
    if (node.position) {
      node.position = { start: unpad(node.position.start, padded), end: unpad(node.position.end, padded) };
    }
    if ('children' in node) for (const child of (node as Parents).children) visit(child);
  };
  visit(tree);
}

function unpad(point: Point, { added, skipped }: PaddedText): Point {
  const offset = point.offset ?? 0;
  const before = countBelow(added, offset);
  const column = point.line - before === 1 ? point.column + skipped : point.column;
  return { line: point.line - before, column, offset: offset - before + skipped };
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
