import { WordClass } from '../cues';
import type { Evidence } from '../evidence';
import type { Guess } from '../guess';
import type { BlockReading } from '../reading';
import { isCapital } from '../word';
import type { BlockRefiner } from './refine';

/** In a heading that capitalises every word only names that the running text bears out stay. */
export const readHeadings: BlockRefiner = (block, { evidence }) =>
  block.reading.kind === 'heading' && isTitleCase(block.reading)
    ? { ...block, guesses: block.guesses.flatMap((guess) => borneOut(guess, block.reading, evidence)) }
    : block;

const MIN_LENGTH = 5;

/** Whether nearly all long words have a capital, and there are some. */
function isTitleCase({ words }: BlockReading): boolean {
  const long = words.filter(({ text, shape }) => text.length >= MIN_LENGTH && shape !== 'number');
  const small = long.filter((word) => !isCapital(word)).length;
  return long.length > 1 && small * 4 <= long.length;
}

function borneOut(guess: Guess, reading: BlockReading, evidence: Evidence): Guess[] {
  const { words, classes, known } = reading;
  const inside = known.filter(({ from, to }) => from >= guess.from && to <= guess.to);
  const isKnown = (at: number): boolean => inside.some(({ from, to }) => at >= from && at < to);
  if (guess.type === 'person' && classes[guess.from]! & WordClass.Given) return [guess];
  for (let at = guess.from; at < guess.to; at += 1) {
    const { shape, text } = words[at]!;
    if (shape === 'capitals' && text.length > MIN_LENGTH) return [guess]; // a heading in capitals says nothing
    if (isCapital(words[at]!) && !isKnown(at) && evidence.timesInside(words[at]!.form) > 0) return [guess];
  }
  return inside.map(({ from, to, entry }) => ({ from, to, type: entry.type, sure: true }));
}
