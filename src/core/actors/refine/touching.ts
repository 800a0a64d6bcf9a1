import type { Guess } from '../guess';

/** Lists the names found that overlap the words `[from, to)` of a block; costs nothing until asked. */
export function guessesTouching(guesses: readonly Guess[]): (from: number, to: number) => Guess[] {
  let byWord: Map<number, Guess> | null = null;
  return (from, to) => {
    if (!byWord) {
      byWord = new Map();
      for (const guess of guesses) for (let at = guess.from; at < guess.to; at += 1) byWord.set(at, guess);
    }
    const found = new Set<Guess>();
    for (let at = from; at < to; at += 1) {
      const guess = byWord.get(at);
      if (guess) found.add(guess);
    }
    return [...found];
  };
}
