import search from 'approx-string-match';
import type { Span } from '../span';
import type { Letters } from './letters';

/** Letters that are compared at a time, and letters by which misprints may shift what follows. */
const STEP = 32;
const DRIFT = 8;

/** Part of the letters of a step that may differ: an original full of misprints is known beside its clean copy. */
const DIFFERENT = 0.4;

/** Letters between two copies that need not be alike. */
const SEAM = 48;

/**
 * Whether one of two like places is the other's copy right above or below: all that stands between them is what stands
 * before the first, or behind the second, once more. Which of the two was there first cannot be told then.
 */
export function areRepeated({ text }: Letters, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = text.slice(first.end, second.start);
  const behind = alike(between, text.slice(second.end, second.end + between.length + STEP));
  if (behind >= between.length - SEAM) return true;
  const before = text.slice(Math.max(0, first.start - between.length - STEP), first.start);
  return behind + alike(reversed(between), reversed(before)) >= between.length - SEAM;
}

/** How many letters from the start two texts share, misprints aside. */
function alike(wanted: string, found: string): number {
  let to = 0;
  for (let at = 0; at < wanted.length; at += STEP) {
    const step = wanted.slice(at, at + STEP);
    const from = Math.max(0, to - DRIFT);
    const window = found.slice(from, to + step.length + DRIFT);
    const [match] = search(window, step, Math.floor(step.length * DIFFERENT));
    if (!match) return at;
    to = from + match.end;
  }
  return wanted.length;
}

const reversed = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text[text.length - 1 - at]).join('');
