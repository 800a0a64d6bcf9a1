import { anchorIn } from '../annotations/anchor';
import type { AnchorText } from '../annotations/anchorText';
import type { Target } from '../annotations/model';

/**
 * Where to go on reading; null where that place is gone. Here, unlike with an annotation, the likeliest place will do: it
 * is scrolled to, and nothing is tied to it.
 */
export function resumeAt(page: AnchorText, place: Target): number | null {
  const anchoring = anchorIn(page, place);
  if (anchoring.type === 'anchored') return anchoring.span.start;
  return anchoring.candidates[0]?.span.start ?? null;
}
