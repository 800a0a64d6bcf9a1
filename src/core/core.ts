/** What `dist/core.mjs` exports: the analysis without any editor. */
export { analyzeArticle } from './analyze';
export { openArticle, type Change, type OpenArticle } from './open';
export type * from './model';
export { tidyMarkdown } from './markdown/tidy';
