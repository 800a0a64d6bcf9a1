import type { ActorType, Quote } from '../../model';
import type { ActorCues } from '../cues';
import type { Name } from '../names';
import { spanOf, type BlockReading } from '../reading';
import { rolesAfter } from './after';
import { rolesAhead } from './ahead';
import { rolesBefore } from './before';
import type { Phrase } from './phrase';
import type { Neighbours, Scene } from './scene';

/** What reading roles leans on besides the names of the actor. */
export interface RoleContext {
  readonly article: string;
  readonly neighbours: ReadonlyMap<BlockReading, Neighbours>;
  readonly cues: ActorCues;
}

/** What the text itself says an actor is, each with its place, in order and each wording once. */
export function rolesOf(names: readonly Name[], type: ActorType, { article, neighbours, cues }: RoleContext): Quote[] {
  const seen = new Set<string>();
  const roles: Quote[] = [];
  for (const name of names) {
    const scene: Scene = { name, type, reading: name.reading, neighbours: neighbours.get(name.reading)!, cues };
    for (const { from, to } of phrasesAround(scene)) {
      const span = scene.reading.block.prose.toSource(spanOf(scene.reading, { from, to }));
      const text = article.slice(span.start, span.end);
      if (seen.has(text.toLowerCase())) continue;
      seen.add(text.toLowerCase());
      roles.push({ text, span });
    }
  }
  return roles;
}

/** `an Indian, a member of the council`: a word for a people's things says nothing of the country. */
const phrasesAround = (scene: Scene): Phrase[] =>
  scene.name.known?.demonym ? [] : [...rolesAhead(scene), ...rolesBefore(scene), ...rolesAfter(scene)];
