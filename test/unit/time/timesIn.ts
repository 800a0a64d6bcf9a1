import { analyzeArticle } from '../../../src/core/analyze';
import type { Article } from '../../../src/core/model';

/** Day of publication of texts that state none: a Thursday. */
export const PUBLISHED = '2019-10-24';

/** The article of a text published on 24 October 2019. */
export const articleOf = (text: string, referenceDate = PUBLISHED): Article => analyzeArticle(text, { referenceDate });

/** `text → value` of each time expression. */
export const timesIn = (text: string, referenceDate = PUBLISHED): string[] =>
  articleOf(text, referenceDate).times.map((time) => `${time.text} → ${time.value}`);
