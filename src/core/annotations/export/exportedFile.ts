import type { AnnotationFormatId } from './annotationFormats';
import { CSV_HEAD } from './csv';
import { jsonLdPage } from './jsonLd';

/** The parts of several articles as one file. @example exportedFile('csv', [rows, moreRows]) // names, then all rows */
export function exportedFile(format: AnnotationFormatId, parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== '');
  switch (format) {
    case 'markdown':
      return filled.join('\n');
    case 'jsonLd':
      return jsonLdPage(filled);
    case 'csv':
      return CSV_HEAD + filled.join('');
  }
}
