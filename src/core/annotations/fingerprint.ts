/**
 * A short fingerprint of a text: two 32-bit FNV-1a hashes with different offsets, 16 hex digits. It guards against
 * chance, not against malice.
 *
 * Source: Fowler, Noll, Vo; draft-eastlake-fnv, section 2.
 *
 * @example fingerprint('Rome') === fingerprint('Rome') // true
 */
export const fingerprint = (text: string): string => hex(fnv1a(text, 0x811c9dc5)) + hex(fnv1a(text, 0x01234567));

const PRIME = 0x01000193;

function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

const hex = (hash: number): string => hash.toString(16).padStart(8, '0');
