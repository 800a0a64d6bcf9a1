import { csvCell } from '../../csvCell';
import { inOrder, noteOf, quoteIn, tagsOf, type Exported, type ExportedArticle } from './exported';

const COLUMNS: readonly (readonly [name: string, cell: (item: Exported, article: ExportedArticle) => string])[] = [
  ['quote', quoteIn],
  ['note', ({ annotation }) => noteOf(annotation)],
  ['tags', ({ annotation }) => tagsOf(annotation).join('; ')],
  ['colour', ({ annotation }) => annotation.colour ?? ''],
  ['section', ({ annotation }) => annotation.target.section?.path.join(' › ') ?? ''],
  ['state', ({ anchoring }) => (anchoring.type === 'anchored' ? anchoring.how : anchoring.reason)],
  ['article', (_item, { title }) => title ?? ''],
  ['address', (_item, { url }) => url ?? ''],
  ['published', (_item, { published }) => published ?? ''],
  ['created', ({ annotation }) => annotation.created],
  ['modified', ({ annotation }) => annotation.modified],
  ['id', ({ annotation }) => annotation.id],
];

/**
 * Annotations as CSV (RFC 4180): a row of names, then a row each, lines ended by CR LF; no cell is run as a formula.
 *
 * @example annotationsAsCsv(article, placed) // "quote,note,…\r\nCaesar fell.,So it is.,…\r\n"
 */
export const annotationsAsCsv = (article: ExportedArticle, items: readonly Exported[]): string =>
  CSV_HEAD + csvRows(article, items);

const rowOf = (cells: readonly string[]): string => cells.map(csvCell).join(',') + '\r\n';

/** The row of names. */
export const CSV_HEAD = rowOf(COLUMNS.map(([name]) => name));

/** A row for each annotation, for a file that has those of several articles. */
export const csvRows = (article: ExportedArticle, items: readonly Exported[]): string =>
  inOrder(items)
    .map((item) => rowOf(COLUMNS.map(([, cell]) => cell(item, article))))
    .join('');
