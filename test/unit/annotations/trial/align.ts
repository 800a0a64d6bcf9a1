import { diffArrays } from 'diff';
import { Assembly, type Draft } from './draft';

/**
 * A text made from a draft by a program that keeps its words (a formatter), with the origins of what it kept: where all
 * letters are the same in number and order one by one, else by a diff of the words.
 */
export function alignedTo(draft: Draft, text: string): Draft {
  if (text === draft.text) return draft;
  const [before, after] = [wordsOf(draft.text), wordsOf(text)];
  const assembly = new Assembly();
  let [at, to, from] = [0, 0, 0];
  const keepWord = () => {
    const [old, now] = [before[at]!, after[to]!];
    assembly.write(text.slice(from, now.start)).keep(draft, old.start, old.start + now.word.length);
    from = now.start + now.word.length;
    at += 1;
    to += 1;
  };
  for (const { added, removed, count } of diffArrays(
    before.map(({ word }) => word),
    after.map(({ word }) => word),
  )) {
    if (added) to += count;
    else if (removed) at += count;
    else for (let n = 0; n < count; n += 1) keepWord();
  }
  return assembly.write(text.slice(from)).done();
}

const wordsOf = (text: string): { word: string; start: number }[] =>
  [...text.matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}/gu)].map(({ 0: word, index }) => ({ word, start: index }));
