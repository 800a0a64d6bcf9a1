import type { Span } from '../../../../src/core/span';
import { COPY, NEW, type Draft } from './draft';
import { stretches } from './truth';

/**
 * Whether a passage has a copy that nothing in the text tells from it, by origins alone: copy and original side by side,
 * with nothing of the first text between them but what was copied, so that much the same text is left whichever is taken
 * out; or the copy where the original stood, and the original moved away from there.
 *
 * @param own where the passage stands @param passage in the first text
 */
export function hasEqual(own: Span, passage: Span, draft: Draft): boolean {
  const copies = stretches(draft, passage, COPY);
  if (copies.length === 0) return false;
  const { origins } = draft;
  const copied = copiedOf(origins);
  const isOfBoth = (origin: number) => origin === NEW || origin >= COPY || copied.has(origin >> BIN);
  const isHome = (at: number) => isAtHome(origins, at, copied);
  return copies.some(({ start }) => {
    const [from, to] = [Math.min(start, own.start), Math.max(start, own.start)];
    return origins.slice(from, to).every(isOfBoth) || (isHome(start) && !isHome(own.start));
  });
}

/** Power of two of the code units that count as copied together: a misprint in a copy leaves its neighbours. */
const BIN = 5;

const copiedOf = (origins: readonly number[]): Set<number> =>
  new Set(origins.filter((origin) => origin >= COPY).map((origin) => (origin - COPY) >> BIN));

/** Code units of the first text that may be missing between neighbours that are still the ones of old. */
const NEIGHBOURS = 200;

/** Whether, on either side, the text goes on as it did at first, beyond all that was copied. */
const isAtHome = (origins: readonly number[], at: number, copied: ReadonlySet<number>): boolean =>
  [1, -1].some((step) => {
    let last = origins[at]! % COPY;
    for (let to = at + step; to >= 0 && to < origins.length; to += step) {
      const origin = origins[to]!;
      if (origin === NEW) continue;
      const gap = ((origin % COPY) - last) * step;
      if (gap < 0 || gap > NEIGHBOURS) return false;
      if (origin < COPY && !copied.has(origin >> BIN)) return true;
      last = origin % COPY;
    }
    return false;
  });
