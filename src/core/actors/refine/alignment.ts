/** Where the items of a list stood in the list before. */
export interface Alignment {
  /** For each item its index in the list before, or -1 where it was not there. */
  readonly places: Int32Array;
  /** How much longer the list has become. */
  readonly shift: number;
  /** From here on all items are those that ended the list before, in another place where there is a shift. */
  readonly tail: number;
}

/**
 * Lays a list beside the one before, of which an edit left the beginning and the end as they were. Where both are of one
 * length, items of the middle also keep their places.
 *
 * @example alignedTo([a, b, c], [a, x, y, c]) // places 0, -1, -1, 2; shift 1; tail 3
 */
export function alignedTo<T>(before: readonly T[], now: readonly T[]): Alignment {
  const places = new Int32Array(now.length).fill(-1);
  const shift = now.length - before.length;
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  for (; head < shorter && before[head] === now[head]; head += 1) places[head] = head;
  let tail = now.length;
  for (; tail > head && tail - shift > head && before[tail - shift - 1] === now[tail - 1]; tail -= 1) {
    places[tail - 1] = tail - shift - 1;
  }
  if (shift === 0) for (let at = head; at < tail; at += 1) if (before[at] === now[at]) places[at] = at;
  return { places, shift, tail };
}
