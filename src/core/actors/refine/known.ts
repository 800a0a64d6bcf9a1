import type { Guess } from '../guess';
import type { BlockRefiner } from './refine';

/**
 * Adds names of the gazetteer that were passed over: a reader wants every `Gazprom` and `US` explained, and the lists
 * hold few words that are often anything else.
 */
export const addKnown: BlockRefiner = (block) => {
  const { reading, guesses } = block;
  const isFree = freeWords(guesses, reading.words.length);
  const missed = reading.known.filter(({ from, to }) => isFree(from, to));
  const added = missed.map(({ from, to, entry }): Guess => ({ from, to, type: entry.type, sure: true }));
  return added.length > 0 ? { reading, guesses: [...guesses, ...added] } : block;
};

/** Asks whether no name found overlaps the words `[from, to)` of a block; costs nothing until asked. */
export function freeWords(guesses: readonly Guess[], words: number): (from: number, to: number) => boolean {
  let taken: Uint8Array | null = null;
  return (start, end) => {
    if (!taken) {
      taken = new Uint8Array(words);
      for (const { from, to } of guesses) taken.fill(1, from, to);
    }
    return !taken.subarray(start, end).includes(1);
  };
}
