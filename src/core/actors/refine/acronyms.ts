import { append } from '../../append';
import type { Guess, LabelledBlock } from '../guess';
import type { BlockReading } from '../reading';
import { abbreviates, MAX_TRIED } from '../resolve/expansions';
import { freeWords } from './known';
import type { Refiner } from './refine';

/** Finds the acronyms of organizations that the article spells out: `Baltic Shipping Council … the BSC`. */
export const addAcronyms: Refiner = (labelled) => {
  const byInitial = fullNames(labelled);
  if (byInitial.size === 0) return labelled;
  const tried = new Map<string, boolean>();
  const isSpeltOut = (text: string): boolean => {
    if (!tried.has(text)) tried.set(text, byInitial.get(text[0]!)?.some((words) => abbreviates(text, words)) ?? false);
    return tried.get(text)!;
  };
  return labelled.map((block) => {
    const { reading, guesses } = block;
    const isFree = freeWords(guesses, reading.words.length);
    const missed = acronymsIn(reading).filter(({ from, to, text }) => isFree(from, to) && isSpeltOut(text));
    const added = missed.map(({ from, to }): Guess => ({ from, to, type: 'organization', sure: true }));
    return added.length > 0 ? { reading, guesses: [...guesses, ...added] } : block;
  });
};

const MIN_WORDS = 3;

/** The words of long organization names, each once, by their first letter; no more of one letter than are tried. */
function fullNames(labelled: readonly LabelledBlock[]): Map<string, string[][]> {
  const byInitial = new Map<string, string[][]>();
  const seen = new Set<string>();
  for (const { reading, guesses } of labelled) {
    for (const { from, to, type } of guesses) {
      if (type !== 'organization' || to - from < MIN_WORDS) continue;
      const words = reading.words.slice(from, to).map(({ text }) => text);
      const initial = words[0]![0]!;
      if (seen.has(words.join(' ')) || (byInitial.get(initial)?.length ?? 0) >= MAX_TRIED) continue;
      seen.add(words.join(' '));
      append(byInitial, initial, words);
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
