import { draftOf, type Draft } from './draft';
import { EDITS } from './edits';
import type { Random } from './random';

/** A script of edits as it ran: the drafts it went through, the first text first. */
export interface Script {
  readonly names: readonly string[];
  readonly drafts: readonly Draft[];
}

const MOST_EDITS = 8;

/** A script that undo steps belong to: they go back some drafts, and a redo takes one step forth again. */
export function randomScript(text: string, random: Random, strangers: readonly string[]): Script {
  const drafts: Draft[] = [draftOf(text)];
  const names: string[] = [];
  const steps = 1 + random.below(MOST_EDITS);
  for (let step = 0; step < steps; step += 1) {
    if (drafts.length > 1 && random.next() < 0.1) {
      names.push('undo');
      drafts.push(drafts[random.below(drafts.length - 1)]!);
      continue;
    }
    const { name, edit } = random.pick(EDITS);
    const before = drafts.at(-1)!;
    if (before.text.trim() === '') break;
    names.push(name);
    drafts.push(edit(before, random, strangers));
  }
  return { names, drafts };
}
