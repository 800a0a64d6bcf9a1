import type { Span } from '../span';
import type { AnchorText } from './anchorText';
import { sourceSpan } from './letters';

/**
 * Letters between the passage and each landmark; doubling, so that a few reach past a long paragraph: what is copied
 * takes its near surroundings along, and only the far ones tell the copy from the original.
 */
export const DISTANCES = [80, 160, 320, 640, 1280, 2560];

/** Letters of a landmark: three words or so, rarely twice within reach. */
export const LANDMARK = 16;

/** Words at growing distances from a passage, nearest first. @param own the passage, counted in letters */
export const landmarksOf = (page: AnchorText, own: Span): { before: string[]; after: string[] } => ({
  before: DISTANCES.flatMap((distance) => landmark(page, own.start - distance - LANDMARK)),
  after: DISTANCES.flatMap((distance) => landmark(page, own.end + distance)),
});

/** The words at a letter; none where the text does not reach so far. */
function landmark({ text, letters }: AnchorText, start: number): string[] {
  const end = start + LANDMARK;
  if (start < 0 || end > letters.text.length) return [];
  const span = sourceSpan(letters, { start, end });
  return [text.slice(span.start, span.end).replace(/\s+/g, ' ')];
}
