import type { Span } from '../span';
import { anchorIn, type Anchoring } from './anchor';
import type { AnchorText } from './anchorText';
import type { Annotation, Target } from './model';

/** An annotation with its place in a text. */
export interface Placed {
  readonly annotation: Annotation;
  readonly anchoring: Anchoring;
}

/** Anchors all annotations of an article together; in the order they come in. */
export function anchorAll(page: AnchorText, annotations: readonly Annotation[]): Placed[] {
  const anchorings = anchorTargets(
    page,
    annotations.map(({ target }) => target),
  );
  return annotations.map((annotation, at) => ({ annotation, anchoring: anchorings[at]! }));
}

/**
 * Anchors targets of one text together. Those whose place is plain bear witness for the others: text mostly keeps its
 * order, so of several good places the one between the same neighbours is the own one. A place that this alone speaks
 * for stays an orphan's candidate where two lie between the neighbours, or none.
 */
export function anchorTargets(page: AnchorText, targets: readonly Target[]): Anchoring[] {
  const first = targets.map((target) => anchorIn(page, target));
  const firm = targets
    .flatMap(({ position }, at) => firmAt(position, first[at]!))
    .sort((a, b) => a.was.start - b.was.start);
  return first.map((anchoring, at) => byOrder(anchoring, targets[at]!, firm));
}

/** A passage that was found for sure: where it was, and where it is. */
interface Firm {
  readonly was: Span;
  readonly is: Span;
}

const FIRM = 0.8;

const firmAt = (was: Span, anchoring: Anchoring): Firm[] =>
  anchoring.type === 'anchored' && anchoring.certainty >= FIRM ? [{ was, is: anchoring.span }] : [];

/** Code units to a neighbour at most: farther off its order says little, since paragraphs move. */
const NEIGHBOUR = 1500;

function byOrder(anchoring: Anchoring, { position, surroundings }: Target, firm: readonly Firm[]): Anchoring {
  if (anchoring.type === 'anchored' || anchoring.reason !== 'ambiguous') return anchoring;
  if (anchoring.exact !== surroundings?.of) return anchoring; // what is missing may be the own one, what is new a copy
  const before = firm.findLast(({ was }) => was.end <= position.start && was.end > position.start - NEIGHBOUR);
  const after = firm.find(({ was }) => was.start >= position.end && was.start < position.end + NEIGHBOUR);
  if (!before || !after || before.is.end > after.is.start) return anchoring;
  const between = anchoring.candidates.filter(({ span }) => span.start >= before.is.end && span.end <= after.is.start);
  const [only] = between;
  if (!only || between.length > 1 || only.words < 1) return anchoring; // order alone never speaks for changed words
  const how = only.span.start === position.start ? 'position' : 'exact';
  return { type: 'anchored', span: only.span, how, certainty: FIRM / 2 };
}
