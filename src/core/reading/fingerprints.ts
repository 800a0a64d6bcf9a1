import { hashOn, NO_TEXT, printOf } from '../annotations/fingerprint';
import { foldLetters } from '../annotations/letters';
import type { Steps } from '../steps';
import type { Part } from './parts';

/** Code units whose letters are hashed in a step: some tenths of a millisecond. */
const STRETCH = 10_000;

/**
 * What each part of an article says, as fingerprints of its letters: neither another wrap, nor tidying, nor an edit
 * elsewhere makes another of it. What is known of the version before is not hashed again.
 */
export class Fingerprints {
  /** By the part's own text. */
  #known = new Map<string, string>();

  /** @returns a fingerprint for each part, in order */
  *grow(parts: readonly Part[], text: string): Steps<string[]> {
    const known = new Map<string, string>();
    const prints: string[] = [];
    for (const { span } of parts) {
      const own = text.slice(span.start, span.end);
      const print = this.#known.get(own) ?? (yield* growPrint(own));
      known.set(own, print);
      prints.push(print);
      yield;
    }
    this.#known = known;
    return prints;
  }
}

function* growPrint(text: string): Steps<string> {
  let hash = NO_TEXT;
  for (let at = 0; at < text.length;) {
    const end = wholeAt(text, at + STRETCH);
    hash = hashOn(hash, foldLetters(text.slice(at, end)));
    at = end;
    yield;
  }
  return printOf(hash);
}

/** The offset, or the one behind it where it falls between the halves of a character. */
const wholeAt = (text: string, offset: number): number =>
  /^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1)) ? offset + 1 : offset;
