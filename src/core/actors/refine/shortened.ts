import { WordClass } from '../cues';
import type { Guess, LabelledBlock } from '../guess';
import { isCapital, textOf } from '../word';
import { runAt, type BlockReading } from '../reading';
import { freeWords } from './known';
import type { Refiner } from './refine';

/** Ends of longer names, with the name; null where two names have it. */
interface Tails {
  readonly longer: Map<string, Guess | null>;
  readonly firstWords: Set<string>;
}

/**
 * Reads a name that is the tail of one longer name before it as that name: `the Geophysical Year`, and `the Pole`
 * behind `South Pole`, which means no one from Poland.
 */
export const readShortened: Refiner = (labelled, { cues }) => {
  const tails: Tails = { longer: new Map(), firstWords: new Set() };
  const lastWords = new Map<string, Guess>();
  return labelled.map(({ reading, guesses }: LabelledBlock) => {
    const mended = [...guesses].sort((a, b) => a.from - b.from);
    const { words, knownFrom } = reading;
    for (let index = 0; index < mended.length; index += 1) {
      const guess = mended[index]!;
      const known = knownFrom.get(guess.from);
      const listed = known?.to === guess.to;
      const text = textOf(words, guess);
      const longer = tails.longer.get(text);
      if (!listed && longer && guess.to - guess.from > 1) mended[index] = { ...guess, type: longer.type, sure: true };
      const place = listed && known.entry.demonym && guess.to - guess.from === 1 ? lastWords.get(text) : undefined;
      const article = words[guess.from - 1]?.lower;
      if (place && words[guess.from]!.gap === ' ' && article === cues.mending.definite) {
        mended[index] = { from: guess.from, to: guess.to, type: place.type, sure: true, unlisted: true };
      }
      remember(mended[index]!, reading, tails, lastWords);
    }
    return { reading, guesses: [...mended, ...missedTails({ reading, guesses: mended }, tails)] };
  });
};

const MIN_LONG = 3;

/** Two longer names with one tail leave it to nobody. */
function remember(guess: Guess, reading: BlockReading, tails: Tails, lastWords: Map<string, Guess>): void {
  const { from, to, type } = guess;
  if (type === 'person' || to - from < 2) return;
  if (to - from === 2) lastWords.set(reading.words[to - 1]!.text, guess);
  if (to - from < MIN_LONG || type === 'place' || type === 'country') return;
  for (let at = from + 1; at < to - 1; at += 1) {
    if (!isCapital(reading.words[at]!) || !reading.words.slice(at, to).every(isCapital)) continue;
    const tail = textOf(reading.words, { from: at, to });
    const taken = tails.longer.get(tail);
    const same = taken === undefined || taken?.type === type;
    tails.longer.set(tail, same ? guess : null);
    tails.firstWords.add(reading.words[at]!.text);
  }
}

/** Tails that were passed over, where they stand as runs of their own. */
function missedTails({ reading, guesses }: LabelledBlock, tails: Tails): Guess[] {
  const { words, classes, islands } = reading;
  const isFree = freeWords(guesses, words.length);
  const added: Guess[] = [];
  for (const island of islands) {
    for (let from = island.from; from < island.to; from += 1) {
      if (!tails.firstWords.has(words[from]!.text)) continue;
      const run = runAt(reading, from);
      const start = classes[run.from]! & WordClass.Article ? run.from + 1 : run.from;
      const longer = start === from ? tails.longer.get(textOf(words, { from, to: run.to })) : null;
      if (longer && isFree(from, run.to)) {
        added.push({ from, to: run.to, type: longer.type, sure: true });
      }
    }
  }
  return added;
}
