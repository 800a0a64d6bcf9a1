/**
 * A short fingerprint of a text: two 32-bit FNV-1a hashes with different offsets, 16 hex digits. It guards against
 * chance, not against malice.
 *
 * Source: Fowler, Noll, Vo; draft-eastlake-fnv, section 2.
 *
 * @example fingerprint('Rome') === fingerprint('Rome') // true
 */
export const fingerprint = (text: string): string => printOf(hashOn(NO_TEXT, text));

/** What is known of a text that comes in pieces: the two hashes as far as it has come. */
export type Hash = readonly [number, number];

export const NO_TEXT: Hash = [0x811c9dc5, 0x01234567];

/** The hash with one piece more. @example printOf(hashOn(hashOn(NO_TEXT, 'Ro'), 'me')) === fingerprint('Rome') // true */
export const hashOn = ([one, other]: Hash, text: string): Hash => [fnv1a(text, one), fnv1a(text, other)];

/** The fingerprint of what was hashed. */
export const printOf = ([one, other]: Hash): string => hex(one) + hex(other);

const PRIME = 0x01000193;

function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

const hex = (hash: number): string => hash.toString(16).padStart(8, '0');
