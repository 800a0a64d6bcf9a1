import { analyzeArticle } from './analyze';
import type { AnalyzeOptions, Article } from './model';
import type { Span } from './span';

/** A replacement of `[start, end)` of the text before it by `text`. */
export interface Change extends Span {
  readonly text: string;
}

/** An article that is being edited. */
export interface OpenArticle {
  readonly article: Article;
  /** Applies one change, counted in code units of the text before it, and reads the article anew. */
  update(change: Change): Article;
}

/**
 * Keeps an article and its text together while edits come in. The result of `update` equals a fresh analysis.
 *
 * @example openArticle('In 1999.').update({ start: 3, end: 7, text: '2001' }).times[0]?.value // "2001"
 */
export function openArticle(text: string, options: AnalyzeOptions = {}): OpenArticle {
  let current = text;
  let article = analyzeArticle(current, options);
  return {
    get article() {
      return article;
    },
    update({ start, end, text: inserted }) {
      current = current.slice(0, start) + inserted + current.slice(end);
      article = analyzeArticle(current, options);
      return article;
    },
  };
}
