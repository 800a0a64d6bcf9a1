import search from 'approx-string-match';
import type { Target } from '../../../../src/core/annotations/model';
import type { Span } from '../../../../src/core/span';

/**
 * Matching as Hypothesis describes its own, for comparison: the position if the quote stands there, else the best of all
 * exact matches or, failing those, of the approximate ones, scored by quote 50, prefix 20, suffix 20 and position 2.
 * There is no floor and no margin. Written anew from the description, with 32 code units of context as Hypothesis keeps.
 */
export function yardstick(text: string, { position, quote }: Target): Span | null {
  if (text.slice(position.start, position.end) === quote.exact) return position;
  const context = { ...quote, prefix: quote.prefix.slice(-32), suffix: quote.suffix.slice(0, 32) };
  const scored = matchesOf(text, quote.exact).map((match) => ({ match, score: score(text, match, context, position) }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.match ?? null;
}

interface Match extends Span {
  readonly errors: number;
}

const MOST_ERRORS = 256;

function matchesOf(text: string, quote: string): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, quote, Math.min(MOST_ERRORS, quote.length / 2));
}

function score(text: string, match: Match, quote: Target['quote'], position: Span): number {
  const parts = [
    50 * (1 - match.errors / quote.exact.length),
    20 * contextScore(text.slice(Math.max(0, match.start - quote.prefix.length), match.start), quote.prefix),
    20 * contextScore(text.slice(match.end, match.end + quote.suffix.length), quote.suffix),
    2 * (1 - Math.abs(match.start - position.start) / text.length),
  ];
  return parts.reduce((sum, part) => sum + part, 0) / 92;
}

function contextScore(text: string, wanted: string): number {
  if (wanted === '') return 1;
  if (text === '') return 0;
  const [best] = search(text, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}
