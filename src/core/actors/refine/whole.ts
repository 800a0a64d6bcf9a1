import { WordClass, type ActorCues } from '../cues';
import type { Guess } from '../guess';
import type { BlockReading } from '../reading';
import { isPublication } from '../rules/chunks';
import type { BlockRefiner } from './refine';
import { guessesTouching } from './touching';

/**
 * Puts together what the rules read as one long name and the tagger broke:
 * `Council on Foreign and Defense Policy`, `editor of Russia in Global Affairs`.
 */
export const joinBroken: BlockRefiner = (block, { cues, ruled }) => {
  const { reading, guesses } = block;
  const touching = guessesTouching(guesses);
  const dropped = new Set<Guess>();
  const joined: Guess[] = [];
  for (const whole of ruled) {
    if (!holdsSmall(whole, reading)) continue;
    const publication = isPublication(whole.from, { reading, cues });
    if (!publication && !isLongName(whole, reading, cues)) continue;
    const inside = touching(whole.from, whole.to);
    const broken = inside.every(({ from, to }) => from >= whole.from && to <= whole.to);
    if (
      !broken ||
      (inside.length === 0 && !publication) ||
      inside.some(({ from, to }) => from === whole.from && to === whole.to)
    )
      continue;
    for (const guess of inside) dropped.add(guess);
    joined.push({ ...whole, type: 'organization', sure: true });
  }
  return joined.length === 0
    ? block
    : { reading, guesses: [...guesses.filter((guess) => !dropped.has(guess)), ...joined] };
};

/** Whether the name has small words within. */
function holdsSmall({ from, to }: Guess, { words }: BlockReading): boolean {
  for (let at = from; at < to; at += 1) if (words[at]!.shape === 'small') return true;
  return false;
}

function isLongName({ from, to }: Guess, { words, classes }: BlockReading, cues: ActorCues): boolean {
  return (
    (classes[from]! & WordClass.OrganizationHead) > 0 &&
    cues.headConnectors.has(words[from + 1]!.lower) &&
    words.slice(from, to).some(({ shape, lower }) => shape === 'small' && cues.listConnectors.has(lower))
  );
}
