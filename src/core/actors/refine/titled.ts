import { WordClass, type ActorCues } from '../cues';
import type { Guess } from '../guess';
import type { BlockReading } from '../reading';
import { isCapital } from '../word';
import { freeWords } from './known';
import { mendNames } from './mend';
import type { BlockRefiner } from './refine';

/** Makes people of what a title with a capital stands before: `Queen Victoria`, `Captain James Anderson`. */
export const readTitled: BlockRefiner = (labelled, { cues, ruled }) => {
  const { reading } = labelled;
  const block = mendNames(labelled, (guess) => (isTitledPlace(guess, reading, cues) ? asPerson(guess) : guess));
  const isFree = freeWords(block.guesses, reading.words.length);
  const missed = ruled.filter(
    ({ from, to, type }) => type === 'person' && to - from > 1 && isTitled(from, reading, cues) && isFree(from, to),
  );
  return missed.length > 0 ? { reading, guesses: [...block.guesses, ...missed] } : block;
};

const asPerson = ({ from, to }: Guess): Guess => ({ from, to, type: 'person', sure: true, unlisted: true });

function isTitledPlace({ from, to, type }: Guess, reading: BlockReading, cues: ActorCues): boolean {
  if (type !== 'place' || to - from > 1 || !(reading.classes[from]! & WordClass.Given)) return false;
  const next = reading.words[to];
  return isTitled(from, reading, cues) && !(next && isCapital(next) && next.gap === ' ');
}

const isTitled = (at: number, { words }: BlockReading, { mending }: ActorCues): boolean =>
  at > 0 && words[at]!.gap === ' ' && words[at - 1]!.shape === 'capital' && mending.rulers.has(words[at - 1]!.lower);
