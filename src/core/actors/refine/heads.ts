import type { ActorType } from '../../model';
import { WordClass, type ActorCues } from '../cues';
import type { Guess } from '../guess';
import type { BlockReading } from '../reading';
import { mendNames } from './mend';
import type { BlockRefiner } from './refine';

/** Types names by heads that leave no choice: `Antarctic Peninsula`, `Operation Highjump`, `Silk Road Fund`. */
export const typeByHeads: BlockRefiner = (block, { cues }) =>
  mendNames(block, (guess, reading) => {
    const type = typeOfHead(guess, reading, cues);
    return type && type !== guess.type ? { ...guess, type, sure: true } : guess;
  });

/** What the head of a name says, or null. */
export function typeOfHead({ from, to, type }: Guess, reading: BlockReading, cues: ActorCues): ActorType | null {
  const { words, classes, knownFrom } = reading;
  const { mending } = cues;
  if (to - from < 2 || knownFrom.get(from)?.to === to) return null;
  const [first, head] = [words[from]!.lower, headOf({ from, to }, reading, cues)];
  if (mending.eventOpeners.has(first)) return 'event';
  if (mending.eventTails.has(head)) return 'event';
  if (mending.agreementTails.has(head)) return 'other';
  if (mending.organizationTails.has(head) && type !== 'organization') return 'organization';
  const isPerson = type === 'person' && (classes[from]! & (WordClass.Given | WordClass.Honorific)) > 0; // `Veronica Lake`
  if (isPerson) return null;
  return mending.geographyTails.has(words[to - 1]!.lower) || mending.geographyOpeners.has(first) ? 'place' : null;
}

/** The last word, or the last before `of` and its like, in small letters. */
function headOf(
  { from, to }: Pick<Guess, 'from' | 'to'>,
  { words }: BlockReading,
  { headConnectors }: ActorCues,
): string {
  for (let at = from + 1; at < to; at += 1) if (headConnectors.has(words[at]!.lower)) return words[at - 1]!.lower;
  return words[to - 1]!.lower;
}
