import type { Nodes, Root } from 'mdast';
import type { Source } from '../model';
import { findAt, type Span } from '../span';
import { english } from '../language/en/english';
import { addressesIn, continuedTo } from './addresses';
import type { StructureCues } from './cues';
import { plainText } from './plainText';
import { spanOf } from './textNodes';
import { eachNode } from './tree';
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
export function readSources(tree: Root, article: string, cues: SourceCues = english.structure): Source[] {
  const found: Found[] = [];
  const targets = definitionsOf(tree);
  let notes = 0;
  const read = (node: Nodes, footnote: number | null): void => {
    const own = addressesOf(node, article, targets);
    for (const address of own) found.push({ ...address, footnote });
    if (own.length > 0 || !('children' in node)) return;
    const inside = node.type === 'footnoteDefinition' ? notes++ : footnote;
    for (const child of node.children) read(child, inside);
  };
  read(tree, null);
  return found.sort((a, b) => a.span.start - b.span.start).map((address) => sourceOf(address, cues));
}

type SourceCues = Pick<StructureCues, 'isPointer'>;

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
      return linksInHtml(node.value, spanOf(node).start, article);
    case 'text':
      return bareAddresses(article, spanOf(node));
    default:
      return NONE;
  }
}

const NONE: Address[] = [];

const HREF = /<a\s[^>]*?href\s*=\s*["']?(https?:\/\/[^"'\s>]+)[^>]*>/gi;

/** The words of a link in HTML stand behind its tag, as text of the article. */
const WORDS = /^([^<]{1,200})<\/a>/i;

const linksInHtml = (html: string, offset: number, article: string): Address[] =>
  Array.from(html.matchAll(HREF), (match) => {
    const start = offset + match.index;
    const end = start + match[0].length;
    const words =
      WORDS.exec(article.slice(end, end + 210))?.[1]
        ?.replace(/\s+/g, ' ')
        .trim() ?? '';
    return { span: { start, end }, url: match[1]!, words };
  });

/** `doi:10.…`, `DOI 10.…`, or the bare number where it opens with `10.` and digits, as nothing else does. */
const DOI = /(?:\bdoi:\s*|\bDOI:?\s+|(?<![\w/.=-]))(10\.\d{4,9}\/[^\s<>"]*[^\s<>".,;:)\]])/gi;
const ARXIV = /\barXiv:\s?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/gi;

/** Tells most texts, which hold none, by one look. */
const MAY_HOLD_ADDRESS = /https?:?\/|www\.|10\.|arxiv:/i;

/** Addresses in running text: as they stand in the article, so that escapes keep their places. */
function bareAddresses(article: string, { start, end }: Span): Address[] {
  const text = article.slice(start, end);
  if (!MAY_HOLD_ADDRESS.test(text)) return NONE;
  const at = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  const web = addressesIn(text).map((span) => {
    const whole = { start: span.start, end: continuedTo(text, span.end) };
    return { span: at(whole), url: text.slice(whole.start, whole.end), words: '' };
  });
  const named = [
    ...(text.includes('10.') ? identifiersIn(text, DOI, 'https://doi.org/') : []),
    ...(/arxiv:/i.test(text) ? identifiersIn(text, ARXIV, 'https://arxiv.org/abs/') : []),
  ].map((identifier) => ({ ...identifier, span: at(identifier.span) }));
  return [...web, ...named.filter(({ span }) => !findAt(web, span.start))];
}

/** Works that are named by a number of a registry, which the address is made of. */
const identifiersIn = (text: string, pattern: RegExp, registry: string): Address[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: words, 1: number }) => ({
    span: { start: index, end: index + words.length },
    url: `${registry}${number!}`,
    words,
  }));

function sourceOf({ span, url, words, footnote }: Found, cues: SourceCues): Source {
  const repaired = mend(url);
  const whole = repaired ?? url;
  const label = words === '' || isWeb(words) || cues.isPointer(words) ? slugWords(whole) : words;
  return { span, url, domain: domainOf(whole), label, footnote, repaired };
}

function definitionsOf(tree: Root): Map<string, string> {
  const targets = new Map<string, string>();
  eachNode(tree, (node) => {
    if (node.type !== 'definition' || targets.has(node.identifier)) return; // CommonMark: the first one counts
    targets.set(node.identifier, node.url);
  });
  return targets;
}
