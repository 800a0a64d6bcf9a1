import type { AnnotationFormatId } from './annotationFormats';
import { csvRows } from './csv';
import type { Exported, ExportedArticle } from './exported';
import { jsonLdItems } from './jsonLd';
import { annotationsAsMarkdown } from './markdown';

/** What one article adds to a file of this format. @param source IRI of the article where it has no address */
export function exportedPart(
  format: AnnotationFormatId,
  article: ExportedArticle,
  items: readonly Exported[],
  source: string,
): string {
  switch (format) {
    case 'markdown':
      return annotationsAsMarkdown(article, items);
    case 'jsonLd':
      return jsonLdItems(article, items, source);
    case 'csv':
      return csvRows(article, items);
  }
}
