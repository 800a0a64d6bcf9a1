import type { ActorCues } from '../cues';
import type { Guess } from '../guess';
import type { BlockReading } from '../reading';
import type { BlockRefiner } from './refine';

/** Drops what names nobody: parts of a document (`Article IV`, `Figure 3`), units (`°C`) and the letter of `R-7`. */
export const dropParts: BlockRefiner = (block, { cues }) => {
  const { reading, guesses } = block;
  const namesNobody = (guess: Guess): boolean => isPart(guess, reading, cues) || isLetter(guess, reading);
  return guesses.some(namesNobody) ? { reading, guesses: guesses.filter((guess) => !namesNobody(guess)) } : block;
};

const NUMERAL = /^(?:[IVXLCDM]+|\p{N}+[a-z]?|[A-Z])$/u;

function isPart({ from, to }: Guess, { words }: BlockReading, { mending }: ActorCues): boolean {
  // `Article IV`, or `IV` alone behind `Article`
  const before = words[from - 1];
  const head = before && mending.documentParts.has(before.lower) && NUMERAL.test(words[from]!.text) ? from - 1 : from;
  if (head === from && !mending.documentParts.has(words[from]!.lower)) return false;
  return to > head + 1 && words.slice(head + 1, to).every(({ text }) => NUMERAL.test(text));
}

/** A letter that is a unit, or that a number with a hyphen follows, taken into the name or not. */
function isLetter({ from, to }: Guess, { words }: BlockReading): boolean {
  const [word, next] = [words[from]!, words[from + 1]];
  const length = next?.shape === 'number' ? 2 : 1;
  if (to - from > length || word.shape !== 'initial') return false;
  return word.gap.endsWith('°') || (next?.shape === 'number' && next.gap === '-');
}
