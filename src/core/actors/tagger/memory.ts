import { Slot } from '../../memory/findings';
import type { Guess } from '../guess';
import type { Consensus } from './consensus';

/** A block as the tagger left it, and what it leaned on besides the block's own words. */
export interface TaggedBlock {
  /** What the rules said. */
  readonly ruled: readonly Guess[];
  /** Label scores of the island words before the rest of the article was heard. */
  readonly scores: Int32Array;
  readonly guesses: readonly Guess[];
}

/** What tagging one version of an article leaves to the next. */
export class TaggerMemory {
  readonly blocks = new Slot<TaggedBlock>();
  consensus: Consensus | null = null;
}
