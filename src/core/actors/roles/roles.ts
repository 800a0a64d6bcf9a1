import type { Block } from '../../markdown/blocks';
import type { ActorType, Quote } from '../../model';
import { sliceOf } from '../../span';
import type { ActorCues } from '../cues';
import type { Name, Wording } from '../names';
import { spanOf } from '../reading';
import { rolesAfter } from './after';
import { rolesAhead } from './ahead';
import { rolesBefore } from './before';
import type { Phrase } from './phrase';
import type { Scene } from './scene';
import type { Scenery } from './scenery';

/** What reading roles leans on besides the names of the actor. */
export interface RoleContext {
  readonly article: string;
  readonly blocks: readonly Block[];
  /** By index of the block. */
  readonly scenery: ReadonlyMap<number, Scenery>;
  readonly cues: ActorCues;
}

/** What the text itself says an actor is, each with its place, in order and each wording once. */
export function rolesOf(names: readonly Name[], type: ActorType, context: RoleContext): Quote[] {
  const seen = new Set<string>();
  const roles: Quote[] = [];
  for (const { said, block } of names) {
    for (const { from, to } of phrasesOf(said, type, context.scenery.get(block)!, context.cues)) {
      const span = context.blocks[block]!.prose.toSource(spanOf(said.reading, { from, to }));
      const text = sliceOf(context.article, span);
      if (seen.has(text.toLowerCase())) continue;
      seen.add(text.toLowerCase());
      roles.push({ text, span });
    }
  }
  return roles;
}

/** The phrases around a name; looked for once while the names around it stay. */
function phrasesOf(name: Wording, type: ActorType, scenery: Scenery, cues: ActorCues): readonly Phrase[] {
  const known = scenery.phrases.get(name);
  if (known?.type === type) return known.phrases;
  const phrases = phrasesAround({ name, type, reading: name.reading, neighbours: scenery.neighbours, cues });
  scenery.phrases.set(name, { type, phrases });
  return phrases;
}

/** `an Indian, a member of the council`: a word for a people's things says nothing of the country. */
const phrasesAround = (scene: Scene): readonly Phrase[] =>
  scene.name.known?.demonym ? [] : [...rolesAhead(scene), ...rolesBefore(scene), ...rolesAfter(scene)];
