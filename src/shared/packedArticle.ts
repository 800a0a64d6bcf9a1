import type { Article, Footnotes } from '../core/model';
import type { Steps } from '../core/steps';

/**
 * An article on its way between threads: JSON in pieces, as bytes that change hands without being copied. Each piece is
 * short, so that whoever unpacks it can turn to something else in between.
 */
export type PackedArticle = readonly ArrayBuffer[];

/** An article whose notes are not a room of their own. */
type Flat = Omit<Article, 'footnotes'> & Footnotes;

/** The lists that grow with the text. */
const LISTS = [
  'sections',
  'sentences',
  'references',
  'definitions',
  'sources',
  'actors',
  'mentions',
  'times',
  'events',
  'problems',
] as const satisfies readonly (keyof Flat)[];

type List = (typeof LISTS)[number];

/** A part of one list. The first piece of all is the article with its lists empty. */
interface Piece {
  readonly list: List;
  readonly items: readonly unknown[];
}

/** Characters of JSON in a piece, one long item aside: it takes well below a millisecond to read. */
const PIECE = 32_000;

/** Packs an article into bytes that are its own: they can be transferred. */
export function packArticle({ footnotes, ...rest }: Article): ArrayBuffer[] {
  const flat: Flat = { ...rest, ...footnotes };
  const bare = { ...flat, ...Object.fromEntries(LISTS.map((list) => [list, []])) };
  const pieces = LISTS.flatMap((list) =>
    inPieces(flat[list]).map((items) => `{"list":"${list}","items":[${items.join(',')}]}`),
  );
  const encoder = new TextEncoder();
  return [JSON.stringify(bare), ...pieces].map((piece) => encoder.encode(piece).buffer);
}

/** Unpacks an article, a piece a step. */
export function* unpackArticle([bare, ...pieces]: PackedArticle): Steps<Article> {
  const decoder = new TextDecoder();
  const read = (bytes: ArrayBuffer | undefined): unknown => JSON.parse(decoder.decode(bytes));
  const flat = read(bare) as Record<List, unknown[]>;
  for (const piece of pieces) {
    yield;
    const { list, items } = read(piece) as Piece;
    for (const item of items) flat[list].push(item);
  }
  const { references, definitions, undecided, ...rest } = flat as unknown as Flat;
  return { ...rest, footnotes: { references, definitions, undecided } };
}

/** The items as JSON, in rows of bounded length. */
function inPieces(items: readonly unknown[]): string[][] {
  const rows: string[][] = [];
  let room = 0;
  for (const item of items) {
    const json = JSON.stringify(item);
    if (room < json.length) {
      rows.push([]);
      room = PIECE;
    }
    rows.at(-1)!.push(json);
    room -= json.length;
  }
  return rows;
}
