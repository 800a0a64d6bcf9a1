import type { ActorCues } from '../cues';
import type { Guess, LabelledBlock } from '../guess';
import type { BlockReading } from '../reading';
import type { Refiner } from './refine';

/** Drops what names nobody: parts of a document (`Article IV`, `Figure 3`), units (`°C`) and the letter of `R-7`. */
export const dropParts: Refiner = (labelled, { cues }) =>
  labelled.map(({ reading, guesses }: LabelledBlock) => ({
    reading,
    guesses: guesses.filter((guess) => !isPart(guess, reading, cues) && !isLetter(guess, reading)),
  }));

const NUMERAL = /^(?:[IVXLCDM]+|\p{N}+[a-z]?|[A-Z])$/u;

function isPart({ from, to }: Guess, { words }: BlockReading, { mending }: ActorCues): boolean {
  // `Article IV`, or `IV` alone behind `Article`
  const head = NUMERAL.test(words[from]!.text) && words[from - 1] ? from - 1 : from;
  if (!mending.documentParts.has(words[head]!.lower)) return false;
  return to > head + 1 && words.slice(head + 1, to).every(({ text }) => NUMERAL.test(text));
}

function isLetter({ from, to }: Guess, { words }: BlockReading): boolean {
  const [word, next] = [words[from]!, words[to]];
  if (to - from > 1 || word.shape !== 'initial') return false;
  return word.gap.endsWith('°') || (next?.shape === 'number' && next.gap === '-');
}
