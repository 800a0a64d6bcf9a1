import type { ActorType } from '../../model';
import type { ActorCues } from '../cues';
import type { Wording } from '../names';
import type { BlockReading } from '../reading';

/** A name and what stands around it: all that the search for what it is looks at. */
export interface Scene {
  readonly name: Wording;
  /** Of the name's actor. */
  readonly type: ActorType;
  readonly reading: BlockReading;
  readonly neighbours: Neighbours;
  readonly cues: ActorCues;
}

/** The names of one block by the index of their first word, and by the index behind their last. */
export interface Neighbours {
  readonly from: ReadonlyMap<number, Wording>;
  readonly until: ReadonlyMap<number, Wording>;
}

const SPACE = /^\s$/;
const HYPHEN = /^[-‐‑]$/;

/** Whether word `at` goes on where the word before it ends: by a space, a hyphen or a possessive ending. */
export function goesOn({ reading, cues }: Scene, at: number): boolean {
  const word = reading.words[at];
  if (!word || word.opens) return false;
  if (word.shape === 'number' && word.gap === '. ') return true; // `train No. 23`
  return SPACE.test(word.gap) || HYPHEN.test(word.gap) || isPossessive(word.gap, cues);
}

/** `’s ` between an owner and what is owned. */
export const isPossessive = (gap: string, cues: ActorCues): boolean =>
  cues.possessive.test(gap) && /^\S{1,2}\s$/.test(gap);

export const isHyphen = (gap: string): boolean => HYPHEN.test(gap);
