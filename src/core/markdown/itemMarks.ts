const BULLET = /^([-*+]) {1,3}(?=\S)/;
/** Longer numbers before a full stop are years. */
const NUMBER = /^(\d{1,3})[.)] {1,3}(?=\S)/;

/** Code units of an opening in which a mark of either kind stands whole, with the first letter behind it. */
export const LONGEST_MARK = 12;

/**
 * The bullet that a line of pasted text begins with, or null.
 *
 * @example bulletOf('- Bread') // "-"
 */
export const bulletOf = (line: string): string | null => BULLET.exec(line)?.[1] ?? null;

/**
 * The number of a step that a line of pasted text begins with, or null.
 *
 * @example numberOf('2. Knead.') // 2
 */
export function numberOf(line: string): number | null {
  const number = NUMBER.exec(line)?.[1];
  return number === undefined ? null : Number(number);
}

/**
 * Bullet or number at the beginning of a line, the space behind it included; empty where there is none.
 *
 * @example markOf('2. Knead.') // "2. "
 */
export const markOf = (line: string): string => (BULLET.exec(line) ?? NUMBER.exec(line))?.[0] ?? '';
