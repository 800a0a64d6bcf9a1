import type { Block } from '../markdown/blocks';
import type { Mention, Section, TimeExpression, TimelineEvent } from '../model';

/** What an event is made of. */
export interface EventMaterial {
  readonly blocks: readonly Block[];
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly Mention[];
  readonly sections: readonly Section[];
}

export function readEvents(_material: EventMaterial): TimelineEvent[] {
  return [];
}
