import type { ActorCues } from '../cues';
import type { Evidence } from '../evidence';
import type { Guess } from '../guess';
import type { BlockReading } from '../reading';
import { chunksOf, type RuleContext } from './chunks';
import { classify } from './classify';

/** The names of a block by rules alone. */
export function labelByRules(reading: BlockReading, evidence: Evidence, cues: ActorCues): Guess[] {
  const context: RuleContext = { reading, evidence, cues, knownFrom: reading.knownFrom };
  const guesses: Guess[] = [];
  for (const island of reading.islands) {
    for (const chunk of chunksOf(island, context)) guesses.push(classify(chunk, context));
  }
  return guesses;
}
