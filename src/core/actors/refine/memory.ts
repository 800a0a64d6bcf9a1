import { Slot } from '../../memory/findings';
import type { Guess, LabelledBlock } from '../guess';
import type { Outcome } from './rounds';

/** A block that was mended by itself, and what it leaned on besides its words and what the article says of them. */
export interface BlockMemory {
  readonly tagged: readonly Guess[];
  readonly ruled: readonly Guess[];
  readonly block: LabelledBlock;
}

/** What refining one version of an article leaves to the next. */
export class RefineMemory {
  readonly blocks = new Slot<BlockMemory>();
  /** How each document-wide refiner left all blocks, in the order of the refiners. */
  readonly rounds: Outcome[] = [];
}
