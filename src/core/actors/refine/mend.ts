import type { Guess, LabelledBlock } from '../guess';
import type { BlockReading } from '../reading';

/** Puts another name in the place of each that `mend` gives another for; a block whose names all stay is the same block. */
export function mendEach(
  labelled: readonly LabelledBlock[],
  mend: (guess: Guess, reading: BlockReading) => Guess,
): LabelledBlock[] {
  return labelled.map((block) => {
    const { reading, guesses } = block;
    let mended: Guess[] | null = null;
    for (let index = 0; index < guesses.length; index += 1) {
      const guess = mend(guesses[index]!, reading);
      if (guess !== guesses[index]) (mended ??= [...guesses])[index] = guess;
    }
    return mended ? { reading, guesses: mended } : block;
  });
}
