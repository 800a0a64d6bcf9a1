import { foldLetters } from './letters';
import { likenessAtEnd, likenessAtStart } from './likeness';
import type { TextQuoteSelector } from './model';

/** How much of the text right beside a passage stands beside a place too. */
export interface Near {
  /** From 0 to 1; null where no such text was kept. */
  readonly likeness: number | null;
  /**
   * The same of the nearest words in the passage's own paragraph; null where too few of them are its own. They go with
   * the passage wherever its paragraph goes; what stands in the next one stays behind.
   */
  readonly inner: number | null;
}

/** Letters of the own paragraph from which they tell a passage: `United Kingdom` is beside many, a clause is not. */
const INNER = 20;

/** Letters of it that are compared: what stands farther off in a paragraph may have been rewritten. */
const INNER_MOST = 32;

/** What the nearest words alone are worth against the whole. */
const INNER_WORTH = 0.9;

/** Letters that prefix and suffix can have, at most about. */
const CONTEXT = 64;

/** A blank line. */
const BREAK = /\n[^\S\n]*\n/;

const UNKNOWN: Near = { likeness: null, inner: null };

/** How to weigh the text on both sides of a place, from the text that stood beside the passage. */
export function nearIn(text: string, { prefix, suffix }: TextQuoteSelector) {
  const [before, after] = [foldLetters(prefix), foldLetters(suffix)];
  const ownBefore = foldLetters(prefix.split(BREAK).at(-1)!).slice(-INNER_MOST);
  const ownAfter = foldLetters(suffix.split(BREAK)[0]!).slice(0, INNER_MOST);
  return {
    before: (start: number): Near => {
      if (before === '') return UNKNOWN;
      const found = text.slice(Math.max(0, start - 2 * CONTEXT), start);
      return nearOf(before, ownBefore, (wanted) => likenessAtEnd(wanted, found));
    },
    after: (end: number): Near => {
      if (after === '') return UNKNOWN;
      const found = text.slice(end, end + 2 * CONTEXT);
      return nearOf(after, ownAfter, (wanted) => likenessAtStart(wanted, found));
    },
  };
}

function nearOf(all: string, own: string, likenessTo: (wanted: string) => number): Near {
  const whole = likenessTo(all);
  if (own.length < INNER) return { likeness: whole, inner: null };
  const inner = whole === 1 ? 1 : likenessTo(own);
  return { likeness: Math.max(whole, INNER_WORTH * inner), inner };
}
