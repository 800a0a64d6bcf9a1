import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../../../src/core/annotations/fingerprint';

/** An article that scripts edit, with passages in it. */
export interface TrialArticle {
  readonly name: string;
  readonly text: string;
}

/**
 * A part of the trial: articles, and seeds for the passages in them and the scripts. Rules and thresholds may be moved by
 * what they do on the `tuned` part alone; no rule was ever made with an eye on an article of the `held` part.
 */
export type Half = 'tuned' | 'held';

/** The first seed of each: so far apart that the runs of one never reach the other. */
export const FIRST_SEED: Readonly<Record<Half, number>> = { tuned: 0, held: 1_000_000 };

interface Corpus {
  readonly file: string;
  /** Length in code units: long enough for twins, short enough for thousands of runs. */
  readonly lengths: readonly [number, number];
}

const [MIDDLE, LONG] = [[4_000, 20_000] as const, [20_001, 40_000] as const];

/** All that rules were made with before there were halves; some articles come in two dresses. */
const SEEN: readonly Corpus[] = [
  { file: 'footnotes/gfm', lengths: MIDDLE },
  { file: 'footnotes/bracket', lengths: MIDDLE },
  { file: 'footnotes/pandoc', lengths: MIDDLE },
  { file: 'time/wikiwars', lengths: MIDDLE },
  { file: 'ner/gum-train-by', lengths: MIDDLE },
];

/** Biographies, travel, fiction, essays, speeches, textbooks and long articles: half of each kind is held out. */
const SPLIT: readonly Corpus[] = [
  { file: 'footnotes/superscript', lengths: LONG },
  { file: 'footnotes/pandoc', lengths: LONG },
  { file: 'time/wikiwars', lengths: LONG },
  { file: 'ner/gum-train-bysa', lengths: MIDDLE },
  { file: 'ner/gum-train-evalonly', lengths: MIDDLE },
  { file: 'ner/wikigold', lengths: MIDDLE },
];

/** By chance, but the same for ever, and whatever else there is. */
const halfOf = ({ name }: TrialArticle): Half =>
  parseInt(fingerprint(name).slice(0, 8), 16) % 2 === 0 ? 'tuned' : 'held';

/** The samples, of our own writing: what is put into other articles is from them. */
export const samples = (): TrialArticle[] => articlesIn('samples');

const articlesIn = (folder: string): TrialArticle[] =>
  readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/**
 * Articles of a half: the samples, and real ones where annotated corpora lie beside the project.
 *
 * @param beside the folder of those
 */
export const trialArticles = (half: Half, beside: string): TrialArticle[] => [
  ...(half === 'tuned' ? samples() : []),
  ...fromCorpora(half, join(beside, 'corpora')),
];

function fromCorpora(half: Half, folder: string): TrialArticle[] {
  if (!existsSync(folder)) return [];
  const pasted = { name: 'russia-pivot', text: readFileSync(join(folder, 'russia-pivot.txt'), 'utf8') };
  const split = SPLIT.flatMap((corpus) => articlesOf(folder, corpus)).filter((article) => halfOf(article) === half);
  return half === 'tuned' ? [pasted, ...SEEN.flatMap((corpus) => articlesOf(folder, corpus)), ...split] : split;
}

const articlesOf = (folder: string, { file, lengths: [shortest, longest] }: Corpus): TrialArticle[] =>
  readFileSync(join(folder, `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .map(({ id, text }) => ({ name: `${file} ${id}`, text }))
    .filter(({ text }) => text.length >= shortest && text.length <= longest);
