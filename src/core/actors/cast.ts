import type { Actor, Mention, Quote } from '../model';
import type { Block } from '../markdown/blocks';
import { sliceOf } from '../span';
import type { ActorContext, Cast } from './actors';
import { groupsOf, type ActorGroup } from './groups';
import type { LabelledBlock } from './guess';
import { namesOf, type Name } from './names';
import { saySame } from './resolve/sameNames';
import { rolesOf } from './roles/roles';
import { sceneryOf } from './roles/scenery';

/** What the cast of one version of an article leaves to the next: who is who, as long as all names say the same. */
export class CastMemory {
  #names: readonly Name[] = [];
  #groups: readonly ActorGroup[] = [];
  #made = 0;

  /** How often it was asked anew who is who: what tests guard speed by. */
  get made(): number {
    return this.#made;
  }

  groups(names: readonly Name[], make: () => ActorGroup[]): readonly ActorGroup[] {
    const isMade = !saySame(this.#names, names);
    this.#names = names;
    if (!isMade) return this.#groups;
    this.#made += 1;
    this.#groups = make();
    return this.#groups;
  }
}

/**
 * Actors and mentions from the names of all blocks.
 *
 * @param labelled the blocks, one for one
 */
export function castOf(
  labelled: readonly LabelledBlock[],
  blocks: readonly Block[],
  { article, times, language }: ActorContext,
  memory: CastMemory,
): Cast {
  const cues = language.actors;
  const names = namesOf(labelled, { blocks, times, cues });
  const groups = memory.groups(names, () => groupsOf(names, cues));
  const roles = { article, blocks, cues, scenery: sceneryOf(names) };
  const mentions = new Array<Mention>(names.length);
  const actors = groups.map(({ actor, names: places, forms, expansions }): Actor => {
    const own = places.map((place) => names[place]!);
    own.forEach(({ span }, index) => {
      mentions[places[index]!] = { span, text: sliceOf(article, span), actor: actor.id, form: forms[index]! };
    });
    return {
      ...actor,
      roles: rolesOf(own, actor.type, roles),
      expansions: expansions.map((place) => quoteOf(names[place]!, article)),
    };
  });
  return { actors, mentions, keys: names.map(({ key }) => key) };
}

const quoteOf = ({ span }: Name, article: string): Quote => ({ text: sliceOf(article, span), span });
