import type { Body, Fields } from '../model';
import { inOrder, quoteIn, type Exported, type ExportedArticle } from './exported';

/**
 * Annotations as a JSON-LD collection of the W3C's model (section 5): standard selectors alone, positions in Unicode
 * code points (section 4.2.5), so that other readers find the same words. An orphan has its quote and no position.
 *
 * @param source IRI of the article, where its address is not known: its file's name perhaps
 */
export const annotationsAsJsonLd = (article: ExportedArticle, items: readonly Exported[], source: string): string =>
  JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: inOrder(items).map((item) => annotationOf(item, article, article.url ?? source)),
    },
    null,
    2,
  ) + '\n';

function annotationOf(item: Exported, article: ExportedArticle, source: string): Fields {
  const { id, created, modified, motivation, body } = item.annotation;
  return {
    id,
    type: 'Annotation',
    motivation,
    created,
    modified,
    body: body.map(bodyOf),
    target: { source, selector: selectorsOf(item, article) },
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
