import type { Language } from '../language/language';
import type { Block } from '../markdown/blocks';
import type { Actor, Mention, TimeExpression } from '../model';

/** The cast of an article and where it appears. */
export interface Cast {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
}

/** What recognising leans on besides the prose. */
export interface ActorContext {
  readonly article: string;
  readonly times: readonly TimeExpression[];
  readonly language: Language;
}

export function readActors(_blocks: readonly Block[], _context: ActorContext): Cast {
  return { actors: [], mentions: [] };
}
