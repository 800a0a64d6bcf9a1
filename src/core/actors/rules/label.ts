import type { ActorCues } from '../cues';
import type { Evidence } from '../evidence';
import type { Guess } from '../guess';
import type { BlockReading } from '../reading';
import { chunksOf, type RuleContext } from './chunks';
import { classify } from './classify';

/** The names of a block by rules alone. */
export function labelByRules(reading: BlockReading, evidence: Evidence, cues: ActorCues): Guess[] {
  const context: RuleContext = { reading, evidence, cues, knownFrom: reading.knownFrom };
  return reading.islands.flatMap((island) => chunksOf(island, context)).map((chunk) => classify(chunk, context));
}
