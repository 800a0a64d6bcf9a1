import type { ActorType, Quote } from '../../model';
import type { ActorCues } from '../cues';
import type { Name } from '../names';
import { roleAfter } from './after';
import { rolesBefore } from './before';

/** A stretch of a block's prose that says what someone is. */
export interface RoleSpan {
  readonly start: number;
  readonly end: number;
}

/** What the text itself says an actor is, each with its place, in order and each wording once. */
export function rolesOf(names: readonly Name[], type: ActorType, article: string, cues: ActorCues): Quote[] {
  if (type !== 'person') return [];
  const seen = new Set<string>();
  const roles: Quote[] = [];
  for (const name of names) {
    for (const span of [...rolesBefore(name, cues), ...roleAfter(name, cues)]) {
      const source = name.reading.block.prose.toSource(span);
      const text = article.slice(source.start, source.end);
      if (seen.has(text.toLowerCase())) continue;
      seen.add(text.toLowerCase());
      roles.push({ text, span: source });
    }
  }
  return roles;
}
