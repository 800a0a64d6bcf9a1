// The stages of the analysis, each by itself, for measuring; bundled on the fly by bench.mjs.
import { readActors, type Cast } from '../../src/core/actors/actors';
import { analyzeArticle } from '../../src/core/analyze';
import { languageFor } from '../../src/core/language/languages';
import { readBlocks, type Block } from '../../src/core/markdown/blocks';
import { parseMarkdown } from '../../src/core/markdown/parse';
import { Findings } from '../../src/core/memory/findings';
import type { TimeExpression } from '../../src/core/model';
import { openArticle } from '../../src/core/open';
import { readTimes } from '../../src/core/time/times';

export { analyzeArticle, openArticle };

const language = languageFor('en');

/** A text with what the stages need of the ones before them. */
export interface Prepared {
  readonly article: string;
  readonly blocks: readonly Block[];
  readonly times: readonly TimeExpression[];
}

/** Everything before the stage of the actors. */
export function prepare(article: string): Prepared {
  const blocks = readBlocks(parseMarkdown(article), article, language.sentences);
  return { article, blocks, times: datesOf({ article, blocks }) };
}

/** Blocks of which nothing is known yet: else the second run would find what the first has found. */
const unread = (blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, findings: new Findings() }));

/** The stage of the actors alone. */
export const actorsOf = ({ article, blocks, times }: Prepared): Cast =>
  readActors(unread(blocks), { article, times, language });

/** The stage of the dates alone. */
export const datesOf = ({ article, blocks }: Pick<Prepared, 'article' | 'blocks'>): readonly TimeExpression[] =>
  readTimes(unread(blocks), { article, published: null, language });
