import { diffArrays } from 'diff';
import { Assembly, type Draft } from './draft';

interface Word {
  readonly word: string;
  readonly start: number;
}

/**
 * A text made from a draft by a program that keeps its words (a formatter), with the origins of what it kept, by a diff
 * of the words. A run of words that is taken out here and put in there, as the date that goes up to the front, is moved.
 */
export function alignedTo(draft: Draft, text: string): Draft {
  if (text === draft.text) return draft;
  const [before, after] = [wordsOf(draft.text), wordsOf(text)];
  const assembly = new Assembly();
  let from = 0;
  sourcesOf(before, after).forEach((source, at) => {
    const { start, word } = after[at]!;
    assembly.write(text.slice(from, start));
    if (source) assembly.keep(draft, source.start, source.start + word.length);
    else assembly.write(word);
    from = start + word.length;
  });
  return assembly.write(text.slice(from)).done();
}

/** For each word after, the word before that it is. */
function sourcesOf(before: readonly Word[], after: readonly Word[]): (Word | undefined)[] {
  const sources: (Word | undefined)[] = after.map(() => undefined);
  const removed: Word[][] = [];
  const added: number[][] = [];
  let [at, to] = [0, 0];
  for (const part of diffArrays(before.map(wordOf), after.map(wordOf))) {
    const indices = Array.from({ length: part.count }, (_, nth) => nth);
    if (part.added) added.push(indices.map((nth) => to + nth));
    else if (part.removed) removed.push(before.slice(at, at + part.count));
    else for (const nth of indices) sources[to + nth] = before[at + nth];
    if (!part.added) at += part.count;
    if (!part.removed) to += part.count;
  }
  for (const run of added) {
    const words = run.map((index) => after[index]!.word).join(' ');
    const moved = removed.find((old) => old.map(wordOf).join(' ') === words);
    if (moved) run.forEach((index, nth) => (sources[index] = moved[nth]));
  }
  return sources;
}

const wordOf = ({ word }: Word): string => word;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}/gu)].map(({ 0: word, index }) => ({ word, start: index }));
