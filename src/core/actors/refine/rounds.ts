import type { LabelledBlock } from '../guess';
import { alignedTo } from './alignment';
import type { Hearsay, Story, Told } from './hearsay';
import type { RefineContext } from './refine';

/** How a refiner left the blocks of one version of an article, one for one. */
export interface Outcome {
  readonly blocks: readonly LabelledBlock[];
  readonly told: readonly (readonly Told[])[];
  readonly mended: readonly LabelledBlock[];
}

/** Nothing was read before. */
export const NO_OUTCOME: Outcome = { blocks: [], told: [], mended: [] };

/** Runs a refiner over an article; a block is mended anew only where it is new, or where it hears something new. */
export type Round = (blocks: readonly LabelledBlock[], context: RefineContext, before: Outcome) => Outcome;

/** All blocks are heard before the first is mended. */
export const allHear =
  <K>({ tell, hear, mend }: Hearsay<K>): Round =>
  (blocks, context, before) => {
    const { places } = alignedTo(before.blocks, blocks);
    const told = blocks.map((block, at) => before.told[places[at]!] ?? tell(block, context));
    const all = told.flat();
    const stays = areAlike(all, before.told.flat());
    const heard = hear(all);
    const mendAnew = (block: LabelledBlock) => (heard === null ? block : mend(block, heard, context));
    const mended = blocks.map((block, at) => (stays && before.mended[places[at]!]) || mendAnew(block));
    return { blocks, told, mended };
  };

/** A block hears those before it only, as they are when they are mended. */
export const eachHearsEarlier =
  <K>({ begin, learn, mend }: Story<K>): Round =>
  (blocks, context, before) => {
    const { places, shift, tail } = alignedTo(before.blocks, blocks);
    const known = begin();
    const [told, mended]: [(readonly Told[])[], LabelledBlock[]] = [[], []];
    let hearsSame = true;
    for (const [at, block] of blocks.entries()) {
      if (at === tail && shift !== 0) hearsSame = areAlike(told.flat(), before.told.slice(0, tail - shift).flat());
      const place = hearsSame ? places[at]! : -1;
      const stays = place < 0 ? null : { block: before.mended[place]!, told: before.told[place]! };
      if (stays) learn(known, stays.told);
      const next = stays ?? mend(block, known, context);
      mended.push(next.block);
      told.push(next.told);
      if (!stays && shift === 0) hearsSame &&= areAlike(next.told, before.told[at]!);
    }
    return { blocks, told, mended };
  };

const areAlike = (a: readonly Told[], b: readonly Told[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((one, at) => one === b[at] || (one.text === b[at]!.text && one.type === b[at]!.type)));
