/**
 * How much of `wanted` stands at the very start of `found`, from 0 to 1: one minus the least edit distance to any of its
 * beginnings, by length. Chance alone gives about a third, so what is below half counts as nothing.
 *
 * Source: Sellers, "The theory and computation of evolutionary distances" (1980), with the start held fast.
 *
 * @example likenessAtStart('andthen', 'andthenhewent') // 1
 */
export function likenessAtStart(wanted: string, found: string): number {
  if (wanted === '') return 0;
  if (found.startsWith(wanted)) return 1;
  const least = leastErrors(wanted, found.slice(0, wanted.length + SLACK));
  return Math.max(0, 1 - least / wanted.length - CHANCE) / (1 - CHANCE);
}

/** The same at the very end of `found`. */
export const likenessAtEnd = (wanted: string, found: string): number =>
  likenessAtStart(reversed(wanted), reversed(found.slice(-(wanted.length + SLACK))));

/** Letters that may have been put in: more of them make another text. */
const SLACK = 16;

/** What two texts that have nothing to do with each other share. */
const CHANCE = 0.5;

function leastErrors(wanted: string, found: string): number {
  let row = Uint16Array.from({ length: wanted.length + 1 }, (_, at) => at);
  let least = wanted.length;
  for (let to = 1; to <= found.length; to += 1) {
    row = nextRow(row, wanted, found.charCodeAt(to - 1), to);
    least = Math.min(least, row[wanted.length]!);
  }
  return least;
}

function nextRow(row: Uint16Array, wanted: string, code: number, first: number): Uint16Array<ArrayBuffer> {
  const next = new Uint16Array(row.length);
  next[0] = first;
  for (let at = 1; at < row.length; at += 1) {
    const kept = row[at - 1]! + (wanted.charCodeAt(at - 1) === code ? 0 : 1);
    next[at] = Math.min(kept, row[at]! + 1, next[at - 1]! + 1);
  }
  return next;
}

const reversed = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text[text.length - 1 - at]).join('');
