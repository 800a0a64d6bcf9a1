import type { ActorType } from '../../model';
import { WordClass } from '../cues';
import { isRole } from './isRole';
import type { Phrase } from './phrase';
import type { Scene } from './scene';

/** Types of which a word can say what they are, the word being `bank` or `village`. */
const DESCRIBED: readonly ActorType[] = ['organization', 'country', 'place', 'group', 'event', 'other'];

/** Whether a word says what an actor of the scene's type is: `lawyer` of a person, `bank` of an organization. */
export function isHead(at: number, { reading, type, name, cues }: Scene): boolean {
  if (type === 'person') return isRole(name, at, cues);
  const word = reading.words[at]!;
  return DESCRIBED.includes(type) && word.shape === 'small' && cues.descriptions.heads[type].has(word.lower);
}

/** Whether a phrase says enough to be shown: not `the company`, not `her sister`. */
export function saysMuch({ from, head, to }: Phrase, { reading, cues }: Scene): boolean {
  const { vague, weak, elsewhere, complements } = cues.descriptions;
  const { words, classes } = reading;
  const before = words.slice(from, head);
  if (before.some(({ lower }) => elsewhere.has(lower))) return false;
  if (!vague.has(words[head]!.lower)) return true;
  const telling = before.some((word, index) => !(classes[from + index]! & WordClass.Article) && !weak.has(word.lower));
  return telling || (to > head + 1 && complements.has(words[head + 1]!.lower));
}
