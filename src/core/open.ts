import { analyzeVersion } from './analyze';
import { applyChange, type Change } from './edits';
import { AnalysisMemory } from './memory/memory';
import type { AnalyzeOptions, Article } from './model';

/** An article that is being edited. */
export interface OpenArticle {
  readonly article: Article;
  /** Applies one change, counted in code units of the text before it, and reads the article anew. */
  update(change: Change): Article;
}

/**
 * Keeps an article and its text together while edits come in. The result of `update` equals a fresh analysis; the blocks
 * that an edit leaves as they are are neither parsed nor read again.
 *
 * @example openArticle('In 1999.').update({ start: 3, end: 7, text: '2001' }).times[0]?.value // "2001"
 */
export function openArticle(text: string, options: AnalyzeOptions = {}): OpenArticle {
  let memory = new AnalysisMemory();
  let current = text;
  let article = analyzeVersion(current, options, memory);
  return {
    get article() {
      return article;
    },
    update(change) {
      current = applyChange(current, change);
      if (article.problems.some(({ code }) => code === 'stage-failed')) memory = new AnalysisMemory(); // it may be torn
      article = analyzeVersion(current, options, memory);
      return article;
    },
  };
}
