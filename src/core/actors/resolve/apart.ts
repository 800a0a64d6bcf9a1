import { countUpTo } from '../../search';
import type { Name } from '../names';
import type { People } from './people';

/** So often a sentence must set two names apart; once may be an accident of where sentences were cut. */
const ENOUGH = 2;

/** So many names of one sentence are compared with each other, which would cost the square of a register's. */
const MOST_COMPARED = 12;

/**
 * Bare names that are two people's although one full name has them both: nobody is called `Miss Pinkerton` and `Jemima` in
 * one breath, so that the former is not Jemima Pinkerton.
 *
 * @param names in order of the article
 * @returns whether the bearer of a given name is not who the bare family name means
 */
export function setApart(
  names: readonly Name[],
  { byFirst, byLast }: People,
): (given: string, family: string) => boolean {
  const counts = new Map<string, number>();
  let sentence: Name[] = [];
  let here: number | null = null;
  for (const name of names) {
    if (name.words.length > 1 || name.type !== 'person') continue;
    const place = sentenceOf(name);
    if (name.block !== sentence[0]?.block || place !== here) count();
    here = place;
    sentence.push(name);
  }
  count();
  return (given, family) => (counts.get(`${given} ${family}`) ?? 0) >= ENOUGH;

  function count(): void {
    if (sentence.length > 1 && sentence.some(({ gender }) => gender !== null)) {
      for (const pair of pairsOf(sentence.slice(0, MOST_COMPARED))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    sentence = [];
  }

  function pairsOf(compared: readonly Name[]): ReadonlySet<string> {
    const pairs = new Set<string>();
    for (const a of compared) {
      if (a.gender === null || !byLast.has(a.words[0]!)) continue;
      for (const b of compared) {
        if (byFirst.has(b.words[0]!) && a.words[0] !== b.words[0]) pairs.add(`${b.words[0]!} ${a.words[0]!}`);
      }
    }
    return pairs;
  }
}

/** Index of the sentence a name begins in. */
export function sentenceOf({ reading, from }: Name): number {
  const { sentences } = reading;
  return countUpTo(sentences.length, (index) => sentences[index]!.end, reading.starts[from]!);
}
