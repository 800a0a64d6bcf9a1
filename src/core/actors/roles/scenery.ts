import { append } from '../../append';
import { Slot } from '../../memory/findings';
import type { ActorType } from '../../model';
import type { Name, Wording } from '../names';
import type { Phrase } from './phrase';
import type { Neighbours } from './scene';

/** The names of one block, and what its words say of them, as far as it has been asked for. */
export interface Scenery {
  readonly names: readonly Wording[];
  readonly neighbours: Neighbours;
  readonly phrases: Map<Wording, SaidOf>;
}

/** The phrases around a name that say what it is, of an actor of a type. */
interface SaidOf {
  readonly type: ActorType;
  readonly phrases: readonly Phrase[];
}

const SCENERY = new Slot<Scenery>();

/** The names of each block by its index in the article. What was said stays known where a block's names are the same. */
export function sceneryOf(names: readonly Name[]): ReadonlyMap<number, Scenery> {
  const blocks = new Map<number, Wording[]>();
  for (const { block, said } of names) append(blocks, block, said);
  return new Map(Array.from(blocks, ([block, wordings]) => [block, sceneryAround(wordings)]));
}

function sceneryAround(names: readonly Wording[]): Scenery {
  const { findings } = names[0]!.reading;
  const known = findings.peek(SCENERY);
  if (known && known.names.length === names.length && names.every((name, at) => name === known.names[at])) return known;
  const neighbours = {
    from: new Map(names.map((name) => [name.from, name])),
    until: new Map(names.map((name) => [name.to, name])),
  };
  const scenery = { names, neighbours, phrases: new Map<Wording, SaidOf>() };
  findings.keep(SCENERY, scenery);
  return scenery;
}
