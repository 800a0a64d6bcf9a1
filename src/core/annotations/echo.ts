import type { Span } from '../span';
import { foldLetters, type Letters } from './letters';
import type { TextQuoteSelector } from './model';

/** Letters of a piece: fewer would stand everywhere, more would not survive a misprint in each line. */
const PIECE = 16;

/** Pieces that are looked for: those of the context and the beginning of a long quote. */
const MOST_PIECES = 16;

/**
 * Whether pieces of a quote and its context stand anywhere but around the places that have all of it. Then what seems
 * untouched may be a copy, and the original may have been changed where it stands; only where this is so, the slower
 * search for changed places is worth its time.
 */
export function isEchoed(
  { text }: Letters,
  exact: readonly { readonly span: Span }[],
  quote: TextQuoteSelector,
): boolean {
  const [before, own, after] = [quote.prefix, quote.exact, quote.suffix].map(foldLetters) as [string, string, string];
  const around = exact.map(({ span }) => ({
    start: span.start - before.length - PIECE,
    end: span.end + after.length + PIECE,
  }));
  return piecesOf(before, after, own).some((piece) => {
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
      if (!around.some(({ start, end }) => start <= at && at < end)) return true;
    return false;
  });
}

const piecesOf = (...parts: readonly string[]): string[] =>
  parts
    .flatMap((part) =>
      Array.from({ length: Math.floor(part.length / PIECE) }, (_, nth) => part.slice(nth * PIECE, (nth + 1) * PIECE)),
    )
    .slice(0, MOST_PIECES);
