import { diffArrays, type ArrayChange } from 'diff';
import type { Change } from '../edits';
import { foldLetters } from './letters';

/**
 * Words that a diff may put in or take out. The time grows with its square; beyond this the texts have so little in
 * common that each passage is better looked for by itself.
 */
const MOST_EDITS = 600;

const WORD = /[\p{L}\p{M}]+|\p{N}/gu;

/**
 * A change said by what it really changed, word by word: a formatter replaces a whole document to move one comma. The
 * changes are counted one after another, as `mapOffset` takes them. One that cannot be told apart stays whole.
 *
 * Source: Myers, "An O(ND) difference algorithm and its variations" (1986), as the package `diff` has it.
 *
 * @example refine('a b c', { start: 0, end: 5, text: 'a x c' }) // [{ start: 2, end: 3, text: 'x' }]
 */
export function refine(before: string, change: Change): Change[] {
  const removed = before.slice(change.start, change.end);
  if (removed === '' || change.text === '') return [change];
  const [old, now] = [wordsOf(removed), wordsOf(change.text)];
  const parts = diffArrays(old.map(keyOf), now.map(keyOf), { maxEditLength: MOST_EDITS });
  if (!parts) return [change];
  return stepsBetween(removed, change.text, keptPairs(parts, old, now), change.start);
}

interface Word {
  readonly word: string;
  readonly start: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index }));

/** What two spellings of a word share: accents may be written in two ways. */
const keyOf = ({ word }: Word): string => (/^[\x00-\x7F]*$/.test(word) ? word : foldLetters(word));

/** The words that stand before and after. */
function keptPairs(parts: readonly ArrayChange<string>[], old: readonly Word[], now: readonly Word[]): [Word, Word][] {
  const pairs: [Word, Word][] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of parts) {
    if (!added && !removed) for (let nth = 0; nth < count; nth += 1) pairs.push([old[from + nth]!, now[to + nth]!]);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return pairs;
}

/** A change for each gap between kept words that differs, and for each kept word that is spelled another way. */
function stepsBetween(removed: string, added: string, pairs: readonly [Word, Word][], start: number): Change[] {
  const steps: Change[] = [];
  let [from, to] = [0, 0];
  const step = (oldEnd: number, newEnd: number) => {
    const [old, now] = [removed.slice(from, oldEnd), added.slice(to, newEnd)];
    if (old !== now) steps.push(...inPairs(old, now, start + to));
    [from, to] = [oldEnd, newEnd];
  };
  for (const [old, now] of pairs) {
    step(old.start, now.start);
    step(old.start + old.word.length, now.start + now.word.length);
  }
  step(removed.length, added.length);
  return steps;
}

/**
 * A replacement in which words were put in beside a word that only changed: that word is a step by itself, so that what
 * was put in does not become a part of a passage that ends with it.
 */
function inPairs(removed: string, added: string, at: number): Change[] {
  const [old] = wordsOf(removed);
  const words = wordsOf(added);
  const [first, last] = [words[0], words.at(-1)];
  if (!old || removed.trim() !== old.word || !first || !last || first === last) return [trimmed(removed, added, at)];
  const own = likeness(old.word, last.word) > likeness(old.word, first.word) ? last : first;
  const [start, end] = [own.start, own.start + own.word.length];
  const [lead, trail] = [removed.slice(0, old.start), removed.slice(old.start + old.word.length)];
  return [
    trimmed(lead, added.slice(0, start), at),
    trimmed(old.word, own.word, at + start),
    trimmed(trail, added.slice(end), at + end),
  ].filter((step) => step.start < step.end || step.text !== '');
}

/** Letters that two words share at their ends. */
const likeness = (one: string, other: string): number => {
  const { start, end } = trimmed(one, other, 0);
  return one.length - (end - start);
};

/** A replacement without what both have at their ends. @param at where it begins, once all before it is done */
function trimmed(removed: string, added: string, at: number): Change {
  const most = Math.min(removed.length, added.length);
  let lead = 0;
  while (lead < most && removed[lead] === added[lead]) lead += 1;
  let trail = 0;
  while (trail < most - lead && removed.at(-1 - trail) === added.at(-1 - trail)) trail += 1;
  return { start: at + lead, end: at + removed.length - trail, text: added.slice(lead, added.length - trail) };
}
