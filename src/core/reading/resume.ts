import { anchorIn } from '../annotations/anchor';
import type { AnchorText } from '../annotations/anchorText';
import { describeSpan } from '../annotations/describe';
import type { Target } from '../annotations/model';

/** Code units of the words that a place is remembered by. */
const WORDS = 80;

/** The place where the reader stopped, said as an annotation says its passage. @param offset of the first line seen */
export function placeAt(page: AnchorText, offset: number): Target | null {
  const rest = page.text.slice(offset, offset + WORDS);
  const start = offset + (rest.length - rest.trimStart().length);
  const end = offset + rest.trimEnd().length;
  return start < end ? describeSpan(page, { start, end }) : null;
}

/**
 * Where to go on reading; null where that place is gone. Here, unlike with an annotation, the likeliest place will do: it
 * is scrolled to, and nothing is tied to it.
 */
export function resumeAt(page: AnchorText, place: Target): number | null {
  const anchoring = anchorIn(page, place);
  if (anchoring.type === 'anchored') return anchoring.span.start;
  return anchoring.candidates[0]?.span.start ?? null;
}
