import { firstMentions } from '../core/cards/passages';
import type { Mention } from '../core/model';
import { growSectionTree, type SectionNode } from '../core/sectionTree';
import type { Steps } from '../core/steps';
import type { AnalysedArticle } from './openEntry';
import { inSlices } from './slices';

/** What several features make of an article: made once for each analysis, in slices, and kept as long as it is. */
function once<T>(grow: (analysed: AnalysedArticle) => Steps<T>): (analysed: AnalysedArticle) => Promise<T> {
  const known = new WeakMap<AnalysedArticle, Promise<T>>();
  return (analysed) => {
    const made = known.get(analysed) ?? (inSlices(grow(analysed), () => true) as Promise<T>);
    known.set(analysed, made);
    return made;
  };
}

/** The tree of the article's sections. */
export const sectionTreeOf: (analysed: AnalysedArticle) => Promise<SectionNode[]> = once(({ article, text }) =>
  growSectionTree(article, text),
);

/** Each actor's first mention in every section. */
export const firstMentionsOf: (analysed: AnalysedArticle) => Promise<readonly Mention[]> = once(({ article }) =>
  firstMentions(article),
);
