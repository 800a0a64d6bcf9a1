import { WordClass } from '../cues';
import type { Guess } from '../guess';
import type { BlockReading } from '../reading';
import { freeWords } from './known';
import type { Refiner } from './refine';

/**
 * Adds the family names that were passed over of people named in full before: `Vladimir Putin met … Putin spoke`.
 * A word that the article also writes small may be just that word: `Tom Hill`, `the hill`.
 */
export const addBarePeople: Refiner = (labelled, { evidence }) => {
  const families = new Set<string>();
  return labelled.map((block) => {
    const { reading, guesses } = block;
    for (const { from, to, type } of guesses) {
      if (type === 'person' && to - from > 1) families.add(reading.words[to - 1]!.text);
    }
    if (families.size === 0) return block;
    const isFree = freeWords(guesses, reading.words.length);
    const added: Guess[] = [];
    for (const at of reading.lones) {
      const { form } = reading.words[at]!;
      if (!families.has(form.text) || !canBeFamily(at, reading)) continue;
      if (evidence.timesSmall(form) === 0 && isFree(at, at + 1)) {
        added.push({ from: at, to: at + 1, type: 'person', sure: false });
      }
    }
    return added.length > 0 ? { reading, guesses: [...guesses, ...added] } : block;
  });
};

const NO_FAMILY =
  WordClass.Function |
  WordClass.Calendar |
  WordClass.Honorific |
  WordClass.Role |
  WordClass.OrganizationHead |
  WordClass.CompanySuffix |
  WordClass.PlaceHead |
  WordClass.EventHead |
  WordClass.ThingHead;

const canBeFamily = (at: number, { words, classes, knownFrom }: BlockReading): boolean =>
  words[at]!.shape === 'capital' && !(classes[at]! & NO_FAMILY) && !knownFrom.has(at);
