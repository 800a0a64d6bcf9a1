import { WordClass } from '../cues';
import { runAround } from '../evidence';
import type { Guess, LabelledBlock } from '../guess';
import { isCapital } from '../words';
import type { BlockReading } from '../reading';
import { freeWords } from './known';
import type { Refiner } from './refine';

/**
 * Reads a name that is the tail of one longer name before it as that name: `the Geophysical Year`, and `the Pole`
 * behind `South Pole`, which means no one from Poland.
 */
export const readShortened: Refiner = (labelled, { cues }) => {
  const tails = new Map<string, Guess | null>();
  const lastWords = new Map<string, Guess>();
  return labelled.map(({ reading, guesses }: LabelledBlock) => {
    const mended = [...guesses].sort((a, b) => a.from - b.from);
    for (const [index, guess] of mended.entries()) {
      const { words, knownFrom } = reading;
      const known = knownFrom.get(guess.from);
      const listed = known?.to === guess.to;
      const text = textOf(guess, reading);
      const longer = tails.get(text);
      if (!listed && longer && guess.to - guess.from > 1) mended[index] = { ...guess, type: longer.type, sure: true };
      const place = listed && known.entry.demonym && guess.to - guess.from === 1 ? lastWords.get(text) : undefined;
      const article = words[guess.from - 1]?.lower;
      if (place && words[guess.from]!.gap === ' ' && article === cues.mending.definite) {
        mended[index] = { from: guess.from, to: guess.to, type: place.type, sure: true, unlisted: true };
      }
      remember(mended[index]!, reading, tails, lastWords);
    }
    return { reading, guesses: tails.size === 0 ? mended : [...mended, ...missedTails(reading, mended, tails)] };
  });
};

const MIN_LONG = 3;

/** Two longer names with one tail leave it to nobody. */
function remember(
  guess: Guess,
  reading: BlockReading,
  tails: Map<string, Guess | null>,
  lastWords: Map<string, Guess>,
): void {
  const { from, to, type } = guess;
  if (type === 'person' || to - from < 2) return;
  if (to - from === 2) lastWords.set(reading.words[to - 1]!.text, guess);
  if (to - from < MIN_LONG || type === 'place' || type === 'country') return;
  for (let at = from + 1; at < to - 1; at += 1) {
    if (!isCapital(reading.words[at]!) || !reading.words.slice(at, to).every(isCapital)) continue;
    const tail = textOf({ from: at, to }, reading);
    const taken = tails.get(tail);
    const same = taken === undefined || taken?.type === type;
    tails.set(tail, same ? guess : null);
  }
}

/** Tails that were passed over, where they stand as runs of their own. */
function missedTails(
  reading: BlockReading,
  guesses: readonly Guess[],
  tails: ReadonlyMap<string, Guess | null>,
): Guess[] {
  const isFree = freeWords(guesses, reading.words.length);
  const added: Guess[] = [];
  for (const island of reading.islands) {
    for (let at = island.from; at < island.to; at += 1) {
      if (!isCapital(reading.words[at]!)) continue;
      const { to } = runAround(reading, at);
      const from = reading.classes[at]! & WordClass.Article ? at + 1 : at;
      const longer = to - from > 1 && isFree(from, to) ? tails.get(textOf({ from, to }, reading)) : null;
      if (longer) added.push({ from, to, type: longer.type, sure: true });
      at = Math.max(at, to - 1);
    }
  }
  return added;
}

const textOf = ({ from, to }: Pick<Guess, 'from' | 'to'>, { words }: BlockReading): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
