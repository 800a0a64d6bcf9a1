/** What `dist/core.mjs` exports: the analysis without any editor. */
export { analyzeArticle } from './analyze';
export type { Change } from './edits';
export { openArticle, type OpenArticle } from './open';
export type * from './model';
export { tidyMarkdown } from './markdown/tidy';
