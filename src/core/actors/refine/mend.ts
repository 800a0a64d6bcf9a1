import type { Guess, LabelledBlock } from '../guess';
import type { BlockReading } from '../reading';

/** Another name for each, or the same. */
type Mend = (guess: Guess, reading: BlockReading) => Guess;

/** Puts another name in the place of each that `mend` gives another for; a block whose names all stay is the same block. */
export function mendNames(block: LabelledBlock, mend: Mend): LabelledBlock {
  const { reading, guesses } = block;
  let mended: Guess[] | null = null;
  for (let index = 0; index < guesses.length; index += 1) {
    const guess = mend(guesses[index]!, reading);
    if (guess !== guesses[index]) (mended ??= [...guesses])[index] = guess;
  }
  return mended ? { reading, guesses: mended } : block;
}
