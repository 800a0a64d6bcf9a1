import type { ActorCues } from '../cues';
import type { Evidence } from '../evidence';
import type { LabelledBlock } from '../guess';
import { addAcronyms } from './acronyms';
import { addKnown } from './known';
import { splitJoined } from './joined';

/** What a refiner may ask besides the names found. */
export interface RefineContext {
  readonly evidence: Evidence;
  readonly cues: ActorCues;
}

/** Mends what recognising cannot see from within one stretch of text. */
export type Refiner = (labelled: readonly LabelledBlock[], context: RefineContext) => LabelledBlock[];

/** In this order: parts before additions, so that what was parted can be found again elsewhere. */
const REFINERS: readonly Refiner[] = [splitJoined, addKnown, addAcronyms];

/** All refiners, one after the other. */
export const refine: Refiner = (labelled, context) =>
  REFINERS.reduce<LabelledBlock[]>((names, refiner) => refiner(names, context), [...labelled]);
