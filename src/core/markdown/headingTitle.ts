import type { Heading } from 'mdast';
import type { Span } from '../span';
import { plainText } from './plainText';
import { spanOf } from './textNodes';

/** What Pandoc and kramdown let an author say of a heading: `{#id .class key=value}`. */
const ATTRIBUTES = /\s*\{(?:[#.:][^{}]*|[\w-]+=[^{}]*)\}\s*$/;

/**
 * The words of a heading, without markup and attributes.
 *
 * @example titleOf(headingOf('## The *fall* {#fall}')) // "The fall"
 */
export const titleOf = (heading: Heading): string => plainText(heading).replace(ATTRIBUTES, '');

/** Where the words of a heading stand, attributes left out. */
export function titleSpanOf(heading: Heading, article: string): Span {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  if (!first || !last) return spanOf(heading);
  const span = { start: spanOf(first).start, end: spanOf(last).end };
  const attributes = ATTRIBUTES.exec(article.slice(span.start, span.end))?.[0].length ?? 0;
  return { start: span.start, end: span.end - attributes };
}
