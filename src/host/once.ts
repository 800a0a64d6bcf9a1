import type { Steps } from '../core/steps';
import type { AnalysedArticle } from './articleService';
import type { Slices } from './slices';

/** What is made of an article once for each analysis, in slices, and kept as long as that is. */
export function once<T>(
  slices: Slices,
  grow: (analysed: AnalysedArticle) => Steps<T>,
): (analysed: AnalysedArticle) => Promise<T> {
  const known = new WeakMap<AnalysedArticle, Promise<T>>();
  return (analysed) => {
    const made = known.get(analysed) ?? (slices.run(grow(analysed)) as Promise<T>);
    known.set(analysed, made);
    return made;
  };
}
