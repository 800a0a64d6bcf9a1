import type { Language } from '../language/language';
import type { Block } from '../markdown/blocks';
import type { Actor, Mention, TimeExpression } from '../model';
import { castOf } from './cast';
import type { ActorCues } from './cues';
import { Evidence } from './evidence';
import type { LabelledBlock } from './guess';
import { ActorMemory } from './memory';
import { readBlock, type BlockReading } from './reading';
import { refine } from './refine/refine';
import { labelByRules } from './rules/label';
import { labelByModel } from './tagger/label';

/** The cast of an article and where it appears. */
export interface Cast {
  readonly actors: readonly Actor[];
  /** Sorted by start, never overlapping. */
  readonly mentions: readonly Mention[];
  /** Each mention's form without markup, in the same order: what aliases are made of. */
  readonly keys: readonly string[];
}

/** What recognising leans on besides the prose. */
export interface ActorContext {
  readonly article: string;
  readonly times: readonly TimeExpression[];
  readonly language: Language;
}

/**
 * Who and what the article names, and where.
 * Reads each block by itself, then asks the whole document: what is a name, of what type, and which names are one actor.
 *
 * @param memory of the version before, where the article is being edited
 */
export function readActors(
  blocks: readonly Block[],
  context: ActorContext,
  memory = new ActorMemory(context.language.actors),
): Cast {
  const cues = context.language.actors;
  const { lexicon } = memory;
  const readings = blocks.map((block) => readingOf(block, cues, memory));
  memory.settle();
  const evidence = new Evidence(readings, lexicon);
  const stirred = memory.hear(evidence, readings);
  const ruled = readings.map((reading) => ruledBlock(reading, stirred, { evidence, cues, memory }));
  const model = cues.tagger();
  const labelled = model ? labelByModel(ruled, { evidence, lexicon }, model, memory.tagger, stirred) : ruled;
  const refined = refine(labelled, { evidence, cues, ruled }, memory.refine, stirred);
  return castOf(refined, blocks, context, memory.cast);
}

/** What the rules say of a block; they are not asked again before the article says something else of its words. */
function ruledBlock(
  reading: BlockReading,
  stirred: ReadonlySet<BlockReading>,
  { evidence, cues, memory }: { evidence: Evidence; cues: ActorCues; memory: ActorMemory },
): LabelledBlock {
  const known = stirred.has(reading) ? undefined : reading.findings.peek(memory.ruled);
  const guesses = known ?? labelByRules(reading, evidence, cues);
  if (!known) reading.findings.keep(memory.ruled, guesses);
  return { reading, guesses };
}

/** How a block reads; one of the same words may have been read before. */
const readingOf = (block: Block, cues: ActorCues, { lexicon, readings }: ActorMemory): BlockReading =>
  block.findings.of(readings, () => readBlock(block, lexicon, cues));
