/**
 * How many of a sorted row's values are at most `limit`, by binary search; the last such value stands just before.
 *
 * @param length of the row
 * @param valueAt the value at an index; never falls from one index to the next
 * @example const row = [2, 5, 5, 9]; countUpTo(row.length, (at) => row[at]!, 5) // 3
 */
export function countUpTo(length: number, valueAt: (index: number) => number, limit: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
