import { Slot } from '../memory/findings';
import { CastMemory } from './cast';
import { formsHeardAnew, hasAny } from './changes';
import type { ActorCues } from './cues';
import type { Evidence } from './evidence';
import type { Guess } from './guess';
import { Lexicon } from './lexicon';
import type { BlockReading } from './reading';
import { RefineMemory } from './refine/memory';
import { TaggerMemory } from './tagger/memory';

/** The lexicon may grow to so many times its first size before it is made anew. */
const STALE_GROWTH = 2;
/** In a short article a few words more are no growth. */
const FEW_FORMS = 5_000;

/** What recognising the actors of one version of an article leaves to the next. */
export class ActorMemory {
  readonly lexicon: Lexicon;
  /** How a block reads with this lexicon, whose indices it holds. */
  readonly readings = new Slot<BlockReading>();
  /** What the rules say of a block. */
  readonly ruled = new Slot<readonly Guess[]>();
  readonly tagger = new TaggerMemory();
  readonly refine = new RefineMemory();
  readonly cast = new CastMemory();
  #evidence: Evidence | null = null;
  #forms = 0;

  constructor(cues: ActorCues) {
    this.lexicon = new Lexicon(cues);
  }

  /** All blocks have been read. */
  settle(): void {
    this.#forms ||= this.lexicon.size;
  }

  /** The blocks of whose words the article says something else than in the version before; all others it stirs not. */
  hear(evidence: Evidence, readings: readonly BlockReading[]): ReadonlySet<BlockReading> {
    const anew = this.#evidence && formsHeardAnew(this.#evidence, evidence, this.lexicon);
    this.#evidence = evidence;
    return new Set(anew ? readings.filter((reading) => hasAny(reading, anew)) : []);
  }

  /** The lexicon holds more words that were than words that are. */
  get isStale(): boolean {
    return this.#forms > 0 && this.lexicon.size > this.#forms * STALE_GROWTH + FEW_FORMS;
  }
}
