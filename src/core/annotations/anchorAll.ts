import { anchorIn, type Anchoring } from './anchor';
import type { AnchorText } from './anchorText';
import type { Annotation, Target } from './model';

/** An annotation with its place in a text. */
export interface Placed {
  readonly annotation: Annotation;
  readonly anchoring: Anchoring;
}

/** Anchors all annotations of an article, in the order they come in. */
export function anchorAll(page: AnchorText, annotations: readonly Annotation[]): Placed[] {
  const anchorings = anchorTargets(
    page,
    annotations.map(({ target }) => target),
  );
  return annotations.map((annotation, at) => ({ annotation, anchoring: anchorings[at]! }));
}

/**
 * Anchors targets of one text. Each by itself: that neighbours keep their order was tried as a witness between places
 * that are equally good, and was wrong as often as right, since what makes places equal is mostly what was moved.
 */
export const anchorTargets = (page: AnchorText, targets: readonly Target[]): Anchoring[] =>
  targets.map((target) => anchorIn(page, target));
