import type { Guess, LabelledBlock } from '../guess';
import type { Refiner } from './refine';

/**
 * Adds names of the gazetteer that were passed over: a reader wants every `Gazprom` and `US` explained, and the lists
 * hold few words that are often anything else.
 */
export const addKnown: Refiner = (labelled) => labelled.map(withKnown);

function withKnown({ reading, guesses }: LabelledBlock): LabelledBlock {
  const free = reading.known.filter(({ from, to }) => isFree(from, to, guesses));
  const missed = free.map(({ from, to, entry }) => ({ from, to, type: entry.type, sure: true }));
  return missed.length > 0 ? { reading, guesses: [...guesses, ...missed] } : { reading, guesses };
}

/** Whether no name found overlaps the words `[from, to)`. */
export const isFree = (from: number, to: number, guesses: readonly Guess[]): boolean =>
  !guesses.some((guess) => guess.from < to && from < guess.to);
