import type { Span } from '../span';

/** A bare address in running text, up to the first space, bracket or quote; trailing punctuation is not its. */
export const BARE_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”«»{}|\\^`]*[^\s<>"“”«»{}|\\^`.,;:!?'’)\]]/gi;

/** The bare addresses in a text, in order. */
export function addressesIn(text: string): Span[] {
  if (!text.includes('://') && !/www\./i.test(text)) return [];
  return Array.from(text.matchAll(BARE_ADDRESS), ({ index, 0: address }) => ({
    start: index,
    end: index + address.length,
  }));
}
