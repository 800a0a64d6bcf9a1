import { Slot } from '../memory/findings';
import type { ActorCues } from './cues';
import { Lexicon } from './lexicon';
import type { BlockReading } from './reading';
import { TaggerMemory } from './tagger/memory';

/** The lexicon may grow to so many times its first size before it is made anew. */
const STALE_GROWTH = 2;
/** In a short article a few words more are no growth. */
const FEW_FORMS = 5_000;

/** What recognising the actors of one version of an article leaves to the next. */
export class ActorMemory {
  readonly lexicon: Lexicon;
  /** How a block reads with this lexicon, whose indices it holds. */
  readonly readings = new Slot<Omit<BlockReading, 'block'>>();
  readonly tagger = new TaggerMemory();
  #forms = 0;

  constructor(cues: ActorCues) {
    this.lexicon = new Lexicon(cues);
  }

  /** All blocks have been read. */
  settle(): void {
    this.#forms ||= this.lexicon.size;
  }

  /** The lexicon holds more words that were than words that are. */
  get isStale(): boolean {
    return this.#forms > 0 && this.lexicon.size > this.#forms * STALE_GROWTH + FEW_FORMS;
  }
}
