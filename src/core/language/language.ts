import type { ActorCues } from '../actors/cues';
import type { StructureCues } from '../markdown/cues';
import type { TimeCues } from '../time/cues';

/** What sentence splitting needs to know of a language. */
export interface SentenceCues {
  /** Words, in small letters and without their full stop, that a full stop does not end a sentence after. */
  readonly abbreviations: ReadonlySet<string>;
  /** Whether text that follows `U.S.` or `a.m.` reads like the beginning of a sentence. */
  startsSentence(following: string): boolean;
}

/**
 * All that the core knows of one language. Recognisers take what they need of it as a parameter;
 * word lists and patterns of a language stand in its folder and nowhere else.
 */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly sentences: SentenceCues;
  readonly structure: StructureCues;
  readonly actors: ActorCues;
  readonly time: TimeCues;
}
