import type { ActorCues } from '../cues';
import type { Evidence } from '../evidence';
import type { Guess, LabelledBlock } from '../guess';
import type { BlockReading } from '../reading';
import { addAcronyms } from './acronyms';
import { addBarePeople } from './bare';
import { readBracketed } from './bracketed';
import { typeByHeads } from './heads';
import { readHeadings } from './headings';
import { splitJoined } from './joined';
import { addKnown } from './known';
import type { RefineMemory } from './memory';
import { dropParts } from './parts';
import { allHear, eachHearsEarlier, NO_OUTCOME, type Round } from './rounds';
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

/** Mends the names of one block by its words and what the article says of them; the same block where all names stay. */
export type BlockRefiner = (block: LabelledBlock, context: BlockContext) => LabelledBlock;

/** What mending one block may ask. */
export interface BlockContext extends Pick<RefineContext, 'evidence' | 'cues'> {
  /** What the rules found in the block. */
  readonly ruled: readonly Guess[];
}

/** In this order: parts before additions, so that what was parted can be found again elsewhere. */
const BLOCK_REFINERS: readonly BlockRefiner[] = [
  splitJoined,
  joinBroken,
  readHeadings,
  dropParts,
  addKnown,
  readTitled,
  typeByHeads,
  addCraft,
];

/** Then these, which mend by what other blocks tell. */
const ROUNDS: readonly Round[] = [
  allHear(typeBySurroundings),
  allHear(readBracketed),
  eachHearsEarlier(readShortened),
  eachHearsEarlier(addBarePeople),
  allHear(addAcronyms),
];

/**
 * All refiners, one after the other.
 *
 * @param memory of the version before
 * @param stirred blocks of whose words the article says something else than in the version before
 */
export function refine(
  labelled: readonly LabelledBlock[],
  context: RefineContext,
  memory: RefineMemory,
  stirred: ReadonlySet<BlockReading>,
): readonly LabelledBlock[] {
  const mended = labelled.map(({ reading, guesses }, index) => {
    const ruled = context.ruled[index]!.guesses;
    const known = stirred.has(reading) ? undefined : reading.findings.peek(memory.blocks);
    if (known?.tagged === guesses && known.ruled === ruled) return known.block;
    const block = mendBlock({ reading, guesses }, { ...context, ruled });
    reading.findings.keep(memory.blocks, { tagged: guesses, ruled, block });
    return block;
  });
  return ROUNDS.reduce<readonly LabelledBlock[]>((blocks, round, at) => {
    const outcome = round(blocks, context, memory.rounds[at] ?? NO_OUTCOME);
    memory.rounds[at] = outcome;
    return outcome.mended;
  }, mended);
}

const mendBlock: BlockRefiner = (block, context) =>
  BLOCK_REFINERS.reduce((mended, refiner) => refiner(mended, context), block);
