import { growSectionTree, type SectionNode } from '../core/sectionTree';
import { once } from './once';
import type { AnalysedArticle } from './openEntry';

/** The tree of the article's sections, which the side bar and VS Code's own outline show. */
export const sectionTreeOf: (analysed: AnalysedArticle) => Promise<SectionNode[]> = once(({ article, text }) =>
  growSectionTree(article, text),
);
