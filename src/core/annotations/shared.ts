import search from 'approx-string-match';
import type { Span } from '../span';
import type { Letters } from './letters';

/** How far two places have the same text on each side, in letters: what they share tells neither from the other. */
export interface Shared {
  readonly before: number;
  readonly after: number;
}

/** Letters that are compared at a time, and letters by which misprints may shift what follows. */
const STEP = 32;
const DRIFT = 8;

/** Part of the letters of a step that may differ: an original full of misprints is known beside its clean copy. */
const DIFFERENT = 0.4;

/** Letters that are compared at most: beyond the farthest landmark. */
const FARTHEST = 3_000;

/** Letters between two copies that need not be alike: a misprint makes the last step count for less. */
const SEAM = 8;

/** Letters between two places below which misprints are not looked past: text is like itself some letters on. */
const APART = 64;

/** Whether two places are so near that their surroundings are much the same anyhow. */
export const areClose = (one: Span, other: Span): boolean => Math.abs(one.start - other.start) < APART;

/** How far the text around two places is alike, misprints aside. */
export const sharedBy = ({ text }: Letters, one: Span, other: Span): Shared => ({
  before: alike(ahead(text, one.start), ahead(text, other.start), FARTHEST),
  after: alike(behind(text, one.end), behind(text, other.end), FARTHEST),
});

/**
 * Whether one of two like places is the other's copy right above or below: all that stands between them is what stands
 * before the first, or behind the second, once more. Which of the two was there first cannot be told then.
 */
export function areRepeated({ text }: Letters, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  if (areClose(first, second)) return standsTwice(text, first.start, second.start);
  const between = Math.max(0, second.start - first.end);
  const after = alike(behind(text, first.end), behind(text, second.end), between);
  if (after >= between - SEAM) return true;
  return after + alike(ahead(text, second.start), ahead(text, first.start), between) >= between - SEAM;
}

/** Letters of a line that may be its own copy: a word that stands twice at once, "LibriVox? LibriVox was", is none. */
const LINE = 12;

/** Whether the same letters stand at both places and all the way between them: a line, and that line once more. */
function standsTwice(text: string, first: number, second: number): boolean {
  const length = second - first;
  const after = commonStart(behind(text, first)(0, length), behind(text, second)(0, length));
  return length >= LINE && after + commonStart(ahead(text, first)(0, length), ahead(text, second)(0, length)) >= length;
}

/** Letters that are read from a place away from it, from one distance to another; none beyond the text. */
type Reading = (from: number, to: number) => string;

const behind =
  (text: string, at: number): Reading =>
  (from, to) =>
    text.slice(at + from, at + to);

const ahead =
  (text: string, at: number): Reading =>
  (from, to) =>
    reversed(text.slice(Math.max(0, at - to), Math.max(0, at - from)));

/** How many letters from the start two readings share, misprints aside. @param most letters that are compared */
function alike(wanted: Reading, found: Reading, most: number): number {
  let to = 0;
  for (let at = 0; at < most; at += STEP) {
    const step = wanted(at, Math.min(most, at + STEP));
    const from = Math.max(0, to - DRIFT);
    const window = found(from, to + step.length + DRIFT);
    const end = window.startsWith(step, to - from) ? to - from + step.length : endOf(window, step);
    if (end === null || step === '') return at + commonStart(step, window.slice(to - from));
    to = from + end;
  }
  return most;
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** Where a step ends in a window that holds it more or less. */
const endOf = (window: string, step: string): number | null =>
  search(window, step, Math.floor(step.length * DIFFERENT))[0]?.end ?? null;

const reversed = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text[text.length - 1 - at]).join('');
