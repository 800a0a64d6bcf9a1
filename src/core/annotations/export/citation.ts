import { backing, type ExportedArticle } from './exported';
import type { Span } from '../../span';

/**
 * A passage to paste into a text of one's own: the quote, then article, day, address and the notes that back it.
 *
 * @param read day it was read, `YYYY-MM-DD`, where the citation is to say so
 * @example citation(article, span, '2026-01-31') // '“Caesar fell.” Rome, 2019-10-24, https://example.org, read 2026-01-31.'
 */
export function citation(article: ExportedArticle, span: Span, read: string | null): string {
  const words = article.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  const parts = [article.title, article.published, article.url, read === null ? null : `read ${read}`];
  const named = parts.filter((part) => part !== null && part !== '').join(', ');
  const notes = backing(article, span).map(({ label, text }) => ` [${label}] ${text.replace(/\s+/g, ' ').trim()}`);
  return `“${words}”${named === '' ? '' : ` ${named}.`}${notes.join('')}`;
}
