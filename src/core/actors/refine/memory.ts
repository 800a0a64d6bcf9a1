import { Slot } from '../../memory/findings';
import type { Guess, LabelledBlock } from '../guess';

/** A block that was mended by itself, and what it leaned on besides its words and what the article says of them. */
export interface MendedBlock {
  readonly tagged: readonly Guess[];
  readonly ruled: readonly Guess[];
  readonly block: LabelledBlock;
}

/** What refining one version of an article leaves to the next. */
export class RefineMemory {
  readonly blocks = new Slot<MendedBlock>();
}
