import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An article that scripts edit, with passages in it. */
export interface TrialArticle {
  readonly name: string;
  readonly text: string;
}

/** Length in code units of articles taken from the corpora: long enough for twins, short enough for thousands of runs. */
const [SHORTEST, LONGEST] = [4_000, 20_000];

const CORPORA = ['footnotes/gfm', 'footnotes/bracket', 'footnotes/pandoc', 'time/wikiwars', 'ner/gum-train-by'];

/** The samples, and where annotated corpora lie beside the project, real articles from those. @param beside that folder */
export const trialArticles = (beside: string): TrialArticle[] => [
  ...readdirSync('samples').map((name) => ({ name, text: readFileSync(join('samples', name), 'utf8') })),
  ...fromCorpora(beside),
];

function fromCorpora(beside: string): TrialArticle[] {
  const folder = join(beside, 'corpora');
  if (!existsSync(folder)) return [];
  const pasted = { name: 'russia-pivot', text: readFileSync(join(folder, 'russia-pivot.txt'), 'utf8') };
  const articles = CORPORA.flatMap((corpus) =>
    readFileSync(join(folder, `${corpus}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string; text: string })
      .map(({ id, text }) => ({ name: `${corpus} ${id}`, text })),
  );
  return [pasted, ...articles.filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST)];
}
