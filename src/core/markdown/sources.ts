import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Source } from '../model';
import type { Span } from '../span';
import { addressesIn } from './addresses';
import { plainText } from './plainText';
import { spanOf } from './textNodes';
import { domainOf, isWeb, mend, slugWords } from './webAddress';

/** A web address as found in the tree, before it is read. */
interface Found {
  readonly span: Span;
  readonly url: string;
  /** The link's own words; empty for a bare address. */
  readonly words: string;
  readonly footnote: number | null;
}

/**
 * Every web address of the article, in order: Markdown links and references, links in HTML, bare addresses, DOIs.
 * Pictures are no sources, nor are links within the article or to files beside it.
 */
export function readSources(tree: Root, article: string): Source[] {
  const found: Found[] = [];
  const targets = definitionsOf(tree);
  let notes = 0;
  const read = (node: Nodes, footnote: number | null): void => {
    const own = addressesOf(node, article, targets).map((address) => ({ ...address, footnote }));
    found.push(...own);
    if (own.length > 0 || !('children' in node)) return;
    const inside = node.type === 'footnoteDefinition' ? notes++ : footnote;
    for (const child of node.children) read(child, inside);
  };
  read(tree, null);
  return found.sort((a, b) => a.span.start - b.span.start).map(sourceOf);
}

type Address = Omit<Found, 'footnote'>;

function addressesOf(node: Nodes, article: string, targets: ReadonlyMap<string, string>): Address[] {
  switch (node.type) {
    case 'link':
      return isWeb(node.url) ? [{ span: spanOf(node), url: node.url, words: plainText(node) }] : [];
    case 'linkReference': {
      const url = targets.get(node.identifier) ?? '';
      return isWeb(url) ? [{ span: spanOf(node), url, words: plainText(node) }] : [];
    }
    case 'html':
      return linksInHtml(node.value, spanOf(node).start);
    case 'text':
      return bareAddresses(article, spanOf(node));
    default:
      return [];
  }
}

const HREF = /<a\s[^>]*?href\s*=\s*["']?(https?:\/\/[^"'\s>]+)[^>]*>/gi;

const linksInHtml = (html: string, offset: number): Address[] =>
  Array.from(html.matchAll(HREF), (match) => ({
    span: { start: offset + match.index, end: offset + match.index + match[0].length },
    url: match[1]!,
    words: '',
  }));

const DOI = /\b(?:doi:\s*|DOI\s+)(10\.\d{4,9}\/[^\s<>"]*[^\s<>".,;:)\]])/gi;

/** Addresses in running text: as they stand in the article, so that escapes keep their places. */
function bareAddresses(article: string, { start, end }: Span): Address[] {
  const text = article.slice(start, end);
  const at = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  const web = addressesIn(text).map((span) => {
    const whole = { start: span.start, end: continued(text, span.end) };
    return { span: at(whole), url: text.slice(whole.start, whole.end), words: '' };
  });
  const dois = Array.from(text.matchAll(DOI), ({ index, 0: words, 1: doi }) => ({
    span: at({ start: index, end: index + words.length }),
    url: `https://doi.org/${doi!}`,
    words,
  }));
  return [...web, ...dois];
}

/** What follows a break inside an address: a slug with a hyphen or slash in it, or nothing that prose would hold. */
const CONTINUATION = /^[ \n]([\w~%.]*[-/][\w~%./-]*[\w/])(?=\s|$)/;

/** The end of an address that a break in the paste cut behind a hyphen: the rest of it included. */
function continued(text: string, end: number): number {
  if (text[end - 1] !== '-') return end;
  const rest = CONTINUATION.exec(text.slice(end, end + LONGEST_REST));
  return rest ? end + rest[0].length : end;
}

const LONGEST_REST = 200;

function sourceOf({ span, url, words, footnote }: Found): Source {
  const repaired = mend(url);
  const whole = repaired ?? url;
  const label = words === '' || isWeb(words) ? slugWords(whole) : words;
  return { span, url, domain: domainOf(whole), label, footnote, repaired };
}

function definitionsOf(tree: Root): Map<string, string> {
  const targets = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!targets.has(identifier)) targets.set(identifier, url); // CommonMark: the first one counts
  });
  return targets;
}
