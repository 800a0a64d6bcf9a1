/**
 * Hashes for the feature table ("hashing trick": Weinberger et al. 2009): no dictionary is kept, a feature is the
 * number of its row. All functions give signed 32-bit numbers: engines keep those, unlike unsigned ones, as plain integers.
 */
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5 | 0;

/** FNV-1a over the UTF-16 code units `[from, to)`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = BASIS;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash;
}

/** One number of two, order mattering; the finalizer of MurmurHash3 spreads the bits. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
