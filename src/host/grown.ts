import { growSectionTree, type SectionNode } from '../core/sectionTree';
import { once } from './once';
import type { AnalysedArticle } from './articleService';
import type { Slices } from './slices';

/** The trees of the articles' sections, which the side bar and VS Code's own outline show. */
export const sectionTrees = (slices: Slices): ((analysed: AnalysedArticle) => Promise<SectionNode[]>) =>
  once(slices, ({ article, text }) => growSectionTree(article, text));
