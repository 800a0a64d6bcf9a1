import type { Name, Wording } from '../names';
import { sentenceOf } from './apart';
import { standsInBrackets } from './expansions';

/**
 * Whether the names of two versions of an article say the same, one for one, so that they are the same actors'. It looks
 * at all that `resolveNames` looks at: what each name says, which sentence it stands in, and how it stands to the one
 * before it.
 */
export function saySame(before: readonly Name[], now: readonly Name[]): boolean {
  if (before.length !== now.length || !areInSameBlocks(before, now)) return false;
  return before.every((name, at) => {
    const other = now[at]!;
    const [left, newLeft] = [before[at - 1], now[at - 1]];
    if (name.said === other.said && left?.said === newLeft?.said) return true;
    if (!isSameWording(name.said, other.said) || sentenceOf(name) !== sentenceOf(other)) return false;
    return name.block !== left?.block || standsInBrackets(left, name) === standsInBrackets(newLeft!, other);
  });
}

/** Whether names that share a block share one in the other version, too, and no others do. */
function areInSameBlocks(before: readonly Name[], now: readonly Name[]): boolean {
  const [there, back] = [new Map<number, number>(), new Map<number, number>()];
  return before.every(({ block }, at) => {
    const other = now[at]!.block;
    if (!there.has(block)) there.set(block, other);
    if (!back.has(other)) back.set(other, block);
    return there.get(block) === other && back.get(other) === block;
  });
}

const isSameWording = (a: Wording, b: Wording): boolean =>
  a === b ||
  (a.key === b.key &&
    a.words.length === b.words.length &&
    a.type === b.type &&
    a.sure === b.sure &&
    a.known === b.known &&
    a.unlisted === b.unlisted &&
    a.gender === b.gender);
