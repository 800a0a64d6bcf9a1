import type { Span } from '../span';

/**
 * A bare address in running text, up to the first space, bracket or quote; a scheme that lost a colon or a slash is still
 * one. Trailing punctuation is not its.
 */
const BARE_ADDRESS = /(?:https?:\/\/|https?:\/(?=[\w-]+\.)|https?\/\/(?=[\w-]+\.)|www\.)[^\s<>"“”«»{}|\\^`]+/gi;
const TRAILING = /[.,;:!?'’\]*_)…]/;
const MAY_HOLD_ADDRESS = /https?:?\/|www\./i;

/**
 * The bare addresses in a text, in order.
 *
 * @example addressesIn('(see https://a.org/x_(y)).') // [{ start: 5, end: 24 }]
 */
export function addressesIn(text: string): Span[] {
  if (!MAY_HOLD_ADDRESS.test(text)) return [];
  return Array.from(text.matchAll(BARE_ADDRESS)).flatMap(({ index, 0: found }): Span[] => {
    const end = index + lengthOf(found);
    return end - index > SHORTEST ? [{ start: index, end }] : [];
  });
}

/** `www.` and a letter. */
const SHORTEST = 4;

/** Without trailing punctuation; a bracket that the address itself opened is its own. */
function lengthOf(address: string): number {
  const opened = address.split('(').length;
  let closed = address.split(')').length;
  let length = address.length;
  while (TRAILING.test(address[length - 1] ?? '')) {
    if (address[length - 1] === ')') {
      if (opened >= closed) break;
      closed -= 1;
    }
    length -= 1;
  }
  return length;
}

/**
 * What follows a break inside an address and is no prose: a slug with hyphens or slashes, a file name. Behind a hyphen
 * one of them is enough; behind any other sign `and/or` must not be taken for one, and behind a letter only the ending
 * of a file says that the address goes on.
 */
const BEHIND_HYPHEN = /^[ \n]([\w~%.]*[-/][\w~%./-]*[\w/])(?=\s|$)/;
const BEHIND_SIGN = /^[ \n]((?=[\w~%./-]*(?:\d|[-/][\w~%.]+[-/]))[\w~%.]+[-/][\w~%./-]*[\w/])(?=[\s.,;)]|$)/;
const BEHIND_LETTER = /^\n([a-z\d][\w~%./-]*\.(?:html?|php|aspx?|pdf|shtml))(?=[\s.,;)]|$)/;

/**
 * The end of an address that a break in the paste cut: the rest of it included.
 *
 * @param end where the address ends as far as it stands without a break
 * @example continuedTo('https://a.org/x- y/z now', 16) // 20
 */
export function continuedTo(text: string, end: number): number {
  const last = text[end - 1]!;
  const pattern = last === '-' ? BEHIND_HYPHEN : /[/_=&%]/.test(last) ? BEHIND_SIGN : BEHIND_LETTER;
  const rest = pattern.exec(text.slice(end, end + LONGEST_REST));
  return rest ? end + rest[0].length : end;
}

const LONGEST_REST = 200;

const ENDS_WITH_ADDRESS = /(?:https?:\/\/|www\.)\S+$/i;

/** Whether a line ends with an address that goes on in the line below. */
export function isCutAddress(line: string, below: string): boolean {
  return ENDS_WITH_ADDRESS.test(line) && continuedTo(`${line}\n${below}`, line.length) > line.length;
}
