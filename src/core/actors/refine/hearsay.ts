import type { ActorType } from '../../model';
import type { LabelledBlock } from '../guess';
import type { RefineContext } from './refine';

/** What a block tells the others of the words of a name. */
export interface Told {
  readonly text: string;
  readonly type: ActorType;
}

/** What most blocks tell: one list for all of them. */
export const NOTHING: readonly Told[] = [];

/** Mends each block by what all blocks tell, itself included. */
export interface Hearsay<K> {
  /** By the block's words and names, and what the article says of its words. */
  readonly tell: (block: LabelledBlock, context: RefineContext) => readonly Told[];
  /** What comes of all that is told, in order of the article; null where nothing does, so that all blocks stay. */
  readonly hear: (told: readonly Told[]) => K | null;
  /** The same block where all names stay. */
  readonly mend: (block: LabelledBlock, heard: K, context: RefineContext) => LabelledBlock;
}

/** Mends each block by what those before it tell, and what is told on the way. */
export interface Story<K> {
  /** Before the first block nothing is known. */
  readonly begin: () => K;
  readonly learn: (known: K, told: readonly Told[]) => void;
  /** The block, the same where all names stay, and what it tells, which it has learnt by itself. */
  readonly mend: (block: LabelledBlock, known: K, context: RefineContext) => MendedBlock;
}

/** A block with what it tells. */
export interface MendedBlock {
  readonly block: LabelledBlock;
  readonly told: readonly Told[];
}
