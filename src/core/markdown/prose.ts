import type { Nodes } from 'mdast';
import { countUpTo } from '../search';
import type { Span } from '../span';
import { addressesIn } from './addresses';
import { alignText } from './textNodes';

/** Stands in the prose for what is no words of the article: code, an image, a bare address. One code unit. */
export const OBJECT = '\uFFFC';

/**
 * Running text without markup, note markers and addresses, with a map back to the article.
 * Recognisers read `text` and hand their spans to `toSource`; so `**Ada** Lovelace[^1]` reads as `Ada Lovelace`.
 */
export interface Prose {
  readonly text: string;
  /** The stretch of the article that a span of `text` came from. */
  toSource(span: Span): Span;
}

/** Collects prose piece by piece. A piece is a run of code units that map one to one, or one opaque stretch. */
export class ProseBuilder {
  /** The pieces, joined only in the end: looking into a text that still grows would copy it each time. */
  readonly #texts: string[] = [];
  readonly #sources: number[] = [];
  readonly #sourceEnds: number[] = [];

  /** Adds words that stand in the article exactly so, from `source` on. */
  literal(text: string, source: number): void {
    if (text === '') return;
    const last = this.#texts.length - 1;
    if (last >= 0 && this.#sourceEnds[last] === source && this.#isLiteral(last)) {
      this.#sourceEnds[last] = source + text.length;
      this.#texts[last] = this.#texts[last]! + text;
    } else this.#push(text, source, source + text.length);
  }

  /** Adds text that the article spells in another way, such as `&` for `&amp;`. */
  opaque(text: string, source: Span): void {
    if (text !== '') this.#push(text, source.start, source.end);
  }

  /** Takes the white space at the end away again. */
  dropSpaces(): void {
    for (let last = this.#texts.length - 1; last >= 0; last -= 1) {
      const text = this.#texts[last]!;
      const kept = text.trimEnd();
      if (kept !== '') {
        if (this.#isLiteral(last)) this.#sourceEnds[last]! -= text.length - kept.length;
        this.#texts[last] = kept;
        return;
      }
      this.#texts.pop();
      this.#sources.pop();
      this.#sourceEnds.pop();
    }
  }

  build(): Prose {
    const [sources, sourceEnds] = [this.#sources, this.#sourceEnds];
    const text = this.#texts.join('');
    if (sources.length === 1 && this.#isLiteral(0)) return literalProse(text, sources[0]!);
    const starts: number[] = [];
    this.#texts.forEach((_, at) => starts.push(at === 0 ? 0 : starts[at - 1]! + this.#texts[at - 1]!.length));
    const pieceOf = (offset: number): number => Math.max(0, countUpTo(starts.length, (at) => starts[at]!, offset) - 1);
    const sourceOf = (offset: number, edge: 'start' | 'end'): number => {
      const piece = pieceOf(offset);
      const into = offset - (starts[piece] ?? 0);
      const length = (starts[piece + 1] ?? text.length) - (starts[piece] ?? 0);
      const [from, to] = [sources[piece] ?? 0, sourceEnds[piece] ?? 0];
      if (to - from === length) return from + into + (edge === 'end' ? 1 : 0);
      return edge === 'start' ? from : to;
    };
    return {
      text,
      toSource: ({ start, end }) => {
        const from = sourceOf(start, 'start');
        return { start: from, end: end > start ? sourceOf(end - 1, 'end') : from };
      },
    };
  }

  #isLiteral(piece: number): boolean {
    return this.#sourceEnds[piece]! - this.#sources[piece]! === this.#texts[piece]!.length;
  }

  #push(text: string, source: number, sourceEnd: number): void {
    this.#texts.push(text);
    this.#sources.push(source);
    this.#sourceEnds.push(sourceEnd);
  }
}

/** Prose that stands in the article as it is, from `source` on: most paragraphs, so it looks nothing up. */
const literalProse = (text: string, source: number): Prose => ({
  text,
  toSource: ({ start, end }) => ({ start: source + start, end: source + Math.max(start, end) }),
});

const INSIDE_WORD = /[\p{L}\p{N}]/u;

/** The prose of a node and everything in it. */
export function proseOf(node: Nodes, article: string): Prose {
  const builder = new ProseBuilder();
  addNode(node, article, builder);
  return builder.build();
}

function addNode(node: Nodes, article: string, builder: ProseBuilder): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  switch (node.type) {
    case 'text':
      return addText(node.value, { start, end }, article, builder);
    case 'inlineCode':
    case 'image':
    case 'imageReference':
      return builder.opaque(OBJECT, { start, end });
    case 'break':
      return builder.opaque('\n', { start, end });
    case 'footnoteReference':
      // The space before `word 1,` belongs to the marker; before `word 1 and` that behind it does.
      if (!INSIDE_WORD.test(article[end] ?? '')) builder.dropSpaces();
      return;
    case 'html':
      return;
    default:
      if ('children' in node) for (const child of node.children) addNode(child, article, builder);
  }
}

function addText(value: string, span: Span, article: string, builder: ProseBuilder): void {
  for (const piece of alignText(value, span, article)) {
    if (piece.isLiteral) addLiteral(piece.text, piece.span.start, builder);
    else builder.opaque(piece.text, piece.span);
  }
}

function addLiteral(value: string, source: number, builder: ProseBuilder): void {
  let from = 0;
  for (const { start, end } of addressesIn(value)) {
    builder.literal(value.slice(from, start), source + from);
    builder.opaque(OBJECT, { start: source + start, end: source + end });
    from = end;
  }
  builder.literal(value.slice(from), source + from);
}
