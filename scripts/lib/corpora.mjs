// The annotated texts and the scorers, which lie beside the project and are no part of it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const shared = join(root, '..', 'shared');

/** @param {'ner' | 'time' | 'footnotes'} kind @param {string} corpus e.g. `litbank` */
export const goldPath = (kind, corpus) => join(shared, 'corpora', kind, `${corpus}.jsonl`);
/** @param {'run' | 'ner' | 'time' | 'footnotes'} name */
export const scorerPath = (name) => join(shared, 'score', `${name}.mjs`);

/** Public-domain books as Markdown, for timing; none where the folder is not there. */
export const bookPaths = () => markdownIn(join(shared, 'corpora', 'books'));

function markdownIn(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'SOURCES.md');
  return names.sort().map((name) => join(folder, name));
}

/** @param {string} path of a file with one JSON object a line */
export const readLines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Every text of one kind of corpora, with the corpus it is from. */
export const textsIn = (kind) =>
  readdirSync(join(shared, 'corpora', kind))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.replace('.jsonl', ''))
    .flatMap((corpus) => readLines(goldPath(kind, corpus)).map((document) => ({ corpus, ...document })))
    .filter(({ text }) => text);

/** Throws where nothing lies beside the project. */
export function needCorpora() {
  if (!existsSync(shared)) throw new Error('the annotated corpora are not beside the project');
}
