import type { Body, Fields } from '../model';
import { inOrder, quoteIn, type Exported, type ExportedArticle } from './exported';

/**
 * Annotations as a JSON-LD collection of the W3C's model (section 5): standard selectors alone, positions in Unicode
 * code points (section 4.2.5), so that other readers find the same words. An orphan has its quote and no position. The
 * colour is the target's `styleClass` (section 4.4).
 *
 * @param source IRI of the article, where its address is not known: its file's name perhaps
 */
export const annotationsAsJsonLd = (article: ExportedArticle, items: readonly Exported[], source: string): string =>
  jsonLdPage(items.length === 0 ? [] : [jsonLdItems(article, items, source)]);

/** The annotations of one article as they stand in the list of a page; no list of its own. */
export const jsonLdItems = (article: ExportedArticle, items: readonly Exported[], source: string): string =>
  inOrder(items)
    .map((item) => JSON.stringify(annotationOf(item, article, article.url ?? source), null, 2))
    .join(',\n');

/** A page (section 5.2 of the model) with the annotations of one or more articles, none of them empty. */
export const jsonLdPage = (parts: readonly string[]): string => `{
  "@context": "http://www.w3.org/ns/anno.jsonld",
  "type": "AnnotationPage",
  "items": [
${parts.join(',\n')}
  ]
}
`;

function annotationOf(item: Exported, article: ExportedArticle, source: string): Fields {
  const { id, created, modified, motivation, body, colour } = item.annotation;
  return {
    id,
    type: 'Annotation',
    motivation,
    created,
    modified,
    body: body.map(bodyOf),
    target: { source, selector: selectorsOf(item, article), ...(colour === null ? {} : { styleClass: colour }) },
  };
}

/** A note is Markdown (RFC 7763), a tag is plain text. */
const bodyOf = ({ purpose, value }: Body): Fields => ({
  type: 'TextualBody',
  purpose,
  value,
  format: purpose === 'commenting' ? 'text/markdown' : 'text/plain',
});

function selectorsOf(item: Exported, article: ExportedArticle): Fields[] {
  const { prefix, suffix } = item.annotation.target.quote;
  const quote = { type: 'TextQuoteSelector', exact: quoteIn(item, article), prefix, suffix };
  if (item.anchoring.type === 'orphan') return [quote];
  const { start, end } = item.anchoring.span;
  return [
    quote,
    { type: 'TextPositionSelector', start: codePoints(article.text, start), end: codePoints(article.text, end) },
  ];
}

/**
 * How many Unicode code points stand before an offset in code units.
 *
 * @example codePoints('😀 so', 3) // 2
 */
export function codePoints(text: string, offset: number): number {
  let count = 0;
  for (let at = 0; at < offset; count += 1) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return count;
}
