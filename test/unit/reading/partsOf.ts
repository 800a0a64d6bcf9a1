import { analyzeArticle } from '../../../src/core/analyze';
import { growParts, type Part } from '../../../src/core/reading/parts';
import { sectionTree } from '../../../src/core/sectionTree';
import { finish } from '../../../src/core/steps';

/** The parts of a text, at once. */
export function partsOf(text: string): Part[] {
  const article = analyzeArticle(text);
  return finish(growParts(sectionTree(article, text), article, text));
}
