import { append } from '../../append';
import type { Guess, LabelledBlock } from '../guess';
import type { BlockReading } from '../reading';
import { abbreviates } from '../resolve/expansions';
import { freeWords } from './known';
import type { Refiner } from './refine';

/** Finds the acronyms of organizations that the article spells out: `Baltic Shipping Council … the BSC`. */
export const addAcronyms: Refiner = (labelled) => {
  const byInitial = fullNames(labelled);
  if (byInitial.size === 0) return [...labelled];
  return labelled.map(({ reading, guesses }) => {
    const isFree = freeWords(guesses, reading.words.length);
    const missed = acronymsIn(reading).filter(
      ({ from, to, text }) => isFree(from, to) && byInitial.get(text[0]!)?.some((words) => abbreviates(text, words)),
    );
    const added = missed.map(({ from, to }): Guess => ({ from, to, type: 'organization', sure: true }));
    return { reading, guesses: added.length > 0 ? [...guesses, ...added] : guesses };
  });
};

const MIN_WORDS = 3;

/** The words of long organization names, by their first letter. */
function fullNames(labelled: readonly LabelledBlock[]): Map<string, string[][]> {
  const byInitial = new Map<string, string[][]>();
  for (const { reading, guesses } of labelled) {
    for (const { from, to, type } of guesses) {
      if (type !== 'organization' || to - from < MIN_WORDS) continue;
      const words = reading.words.slice(from, to).map(({ text }) => text);
      append(byInitial, words[0]![0]!, words);
    }
  }
  return byInitial;
}

function acronymsIn({ words, islands }: BlockReading): { from: number; to: number; text: string }[] {
  const acronyms = [];
  for (const { from, to } of islands) {
    for (let at = from; at < to; at += 1) {
      const { shape, text } = words[at]!;
      if (shape === 'capitals' && text.length >= MIN_WORDS) acronyms.push({ from: at, to: at + 1, text });
    }
  }
  return acronyms;
}
