import type { Language } from '../language/language';
import type { Block } from '../markdown/blocks';
import type { TimeExpression } from '../model';

/** What relative expressions lean on. */
export interface TimeContext {
  /** TimeML's document creation time, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly language: Language;
}

export function readTimes(_blocks: readonly Block[], _context: TimeContext): TimeExpression[] {
  return [];
}
