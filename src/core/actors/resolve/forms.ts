import type { ActorType } from '../../model';
import { append } from '../../append';
import type { Name } from '../names';

/** All places where one spelling stands for one kind of thing. */
export interface Form {
  readonly key: string;
  readonly words: readonly string[];
  readonly type: ActorType;
  /** In order of the article. */
  readonly names: readonly Name[];
  readonly known: Name['known'];
}

/** A type that rests on the name itself outweighs one that its surroundings suggest. */
const SURE_WEIGHT = 3;

/** Groups names by spelling; known spellings of one actor (`US`, `United States`) come together at once. */
export function formsOf(names: readonly Name[]): Form[] {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    const key = name.known ? `=${name.known.type}:${name.known.canonical}` : name.key;
    append(groups, key, name);
  }
  return [...groups.values()].map((group) => {
    const { key, words, known } = group[0]!;
    return { key, words, known, type: typeOf(group), names: group };
  });
}

/** The type most names of the group have. */
export function typeOf(names: readonly Name[]): ActorType {
  const votes = new Map<ActorType, number>();
  for (const { type, sure } of names) votes.set(type, (votes.get(type) ?? 0) + (sure ? SURE_WEIGHT : 1));
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
}
