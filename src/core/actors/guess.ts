import type { ActorType } from '../model';
import type { BlockReading, WordRange } from './reading';

/** A name with its type, as word indices of its block. */
export interface Guess extends WordRange {
  readonly type: ActorType;
  /** Whether the type rests on the name itself, not on what stands around it. */
  readonly sure: boolean;
  /** Whether the gazetteer's entry of this spelling does not mean it: `the Pole` of `South Pole`. */
  readonly unlisted?: true;
}

/** A block with the names found in it. */
export interface LabelledBlock {
  readonly reading: BlockReading;
  readonly guesses: readonly Guess[];
}
