import type { Nodes, Text } from 'mdast';
import type { Point } from 'unist';
import type { Span } from '../span';

/** The stretch of the article that a node covers; an empty one at 0 where the node came from nowhere. */
export function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

/** Some words of a text node and the stretch of the article they stand for. */
export interface TextPiece {
  readonly text: string;
  readonly span: Span;
  /** Whether the article has exactly these words there; if not, it spells them in another way (`&amp;`). */
  readonly isLiteral: boolean;
}

const CHARACTER_REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z\d]{1,31});/y;

/**
 * Lays the value of a text node beside the article: pieces that stand there literally, and respelled ones.
 * What is in the article only (backslashes, quote marks and indents of later lines) belongs to no piece.
 */
export function alignText(value: string, span: Span, article: string): TextPiece[] {
  if (value.length === span.end - span.start && article.startsWith(value, span.start)) {
    return [{ text: value, span, isLiteral: true }];
  }
  const pieces: TextPiece[] = [];
  let at = span.start;
  let index = 0;
  while (index < value.length && at < span.end) {
    const reference = referenceAt(article, at);
    if (reference !== null) {
      const text = value.slice(index, index + (value.codePointAt(index)! > 0xffff ? 2 : 1));
      pieces.push({ text, span: { start: at, end: at + reference }, isLiteral: false });
      index += text.length;
      at += reference;
      continue;
    }
    const length = commonLength(value, index, article, at, span.end);
    if (length > 0)
      pieces.push({ text: value.slice(index, index + length), span: { start: at, end: at + length }, isLiteral: true });
    index += length;
    at += length || 1;
  }
  return pieces;
}

function referenceAt(article: string, at: number): number | null {
  if (article[at] !== '&') return null;
  CHARACTER_REFERENCE.lastIndex = at;
  return CHARACTER_REFERENCE.exec(article)?.[0].length ?? null;
}

/** How many code units agree, up to the next character reference. */
function commonLength(value: string, index: number, article: string, at: number, end: number): number {
  let length = 0;
  while (index + length < value.length && at + length < end && value[index + length] === article[at + length]) {
    length += 1;
    if (article[at + length] === '&') break;
  }
  return length;
}

/** Cuts text nodes for stretches of the article, `[from, to)`, out of one; null where no words are left. */
export type TextCutter = (from: number, to: number) => Text | null;

/** A cutter for a text node: what it costs to lay the node beside the article is paid once for all cuts. */
export function textCutter(node: Text, article: string): TextCutter {
  const span = spanOf(node);
  const pieces = alignText(node.value, span, article);
  return (from, to) => {
    const value = pieces
      .filter((piece) => piece.span.end > from && piece.span.start < to)
      .map((piece) => (piece.isLiteral ? literalPart(piece, from, to) : piece.text))
      .join('');
    if (value === '') return null;
    const start = pointAt(node.position!.start, Math.max(from, span.start));
    return { type: 'text', value, position: { start, end: pointAt(start, Math.min(to, span.end)) } };
  };
}

const literalPart = ({ text, span }: TextPiece, from: number, to: number): string =>
  text.slice(Math.max(0, from - span.start), Math.max(0, to - span.start));

/** The point at an offset of the same line as `near`; columns are exact within one line, as cut texts are. */
export const pointAt = (near: Point, offset: number): Point => ({
  line: near.line,
  column: near.column + offset - (near.offset ?? 0),
  offset,
});
