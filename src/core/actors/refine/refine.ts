import type { ActorCues } from '../cues';
import type { Evidence } from '../evidence';
import type { LabelledBlock } from '../guess';
import { addAcronyms } from './acronyms';
import { addBarePeople } from './bare';
import { readBracketed } from './bracketed';
import { typeByHeads } from './heads';
import { readHeadings } from './headings';
import { splitJoined } from './joined';
import { addKnown } from './known';
import { dropParts } from './parts';
import { readShortened } from './shortened';
import { addCraft, typeBySurroundings } from './surroundings';
import { readTitled } from './titled';
import { joinBroken } from './whole';

/** What a refiner may ask besides the names found. */
export interface RefineContext {
  readonly evidence: Evidence;
  readonly cues: ActorCues;
  /** What the rules found by themselves, block for block. */
  readonly ruled: readonly LabelledBlock[];
}

/** Mends what recognising cannot see from within one stretch of text. */
export type Refiner = (labelled: readonly LabelledBlock[], context: RefineContext) => LabelledBlock[];

/** In this order: parts before additions, so that what was parted can be found again elsewhere. */
const REFINERS: readonly Refiner[] = [
  splitJoined,
  joinBroken,
  readHeadings,
  dropParts,
  addKnown,
  readTitled,
  typeByHeads,
  addCraft,
  typeBySurroundings,
  readBracketed,
  readShortened,
  addBarePeople,
  addAcronyms,
];

/** All refiners, one after the other. */
export const refine: Refiner = (labelled, context) =>
  REFINERS.reduce<LabelledBlock[]>((names, refiner) => refiner(names, context), [...labelled]);
