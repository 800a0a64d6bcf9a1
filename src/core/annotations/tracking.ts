import { applyChange, type Change } from '../edits';
import type { Span } from '../span';
import { refine } from './refine';
import { anchorText } from './anchorText';
import { describeSpan } from './describe';
import type { Target } from './model';
import { isLarge, recheck } from './recheck';
import { remembered, revive, shifted } from './revive';
import { survive, whole, type Former } from './survive';

/** An annotation while its document is open. */
export interface Tracked {
  readonly id: string;
  /** Empty where it is lost: the place it vanished at. */
  readonly span: Span;
  /** The words it covers now; of a lost one, those it covered last. */
  readonly exact: string;
  readonly lost: boolean;
  /** What it covered before something of it was cut away, oldest first: undo brings that back. */
  readonly formers: readonly Former[];
  /** How a lost one was described before it vanished, so that a reload may bring it back; else null. */
  readonly target: Target | null;
}

/** A document that is open, and its annotations. */
export interface Tracking {
  readonly text: string;
  readonly items: readonly Tracked[];
}

/** Starts to follow annotations that were anchored in the text. */
export const track = (text: string, anchored: readonly { readonly id: string; readonly span: Span }[]): Tracking => ({
  text,
  items: anchored.map(({ id, span }) => ({
    id,
    span,
    exact: text.slice(span.start, span.end),
    lost: false,
    formers: [],
    target: null,
  })),
});

/**
 * Follows changes of the document, each counted in the text that the one before left. What is typed at an edge stays
 * outside; a passage lives on while a letter of it is left, and keeps its quote up to date; one that was cut away, in
 * whole or in part, comes back with its words. After a change of many words at once (a formatter, a reload) each
 * passage in it is checked against its quote and context, and is lost rather than left on other words.
 *
 * @example follow(track('a b', [{ id: 'x', span: { start: 2, end: 3 } }]), [{ start: 0, end: 0, text: '-' }]).items[0]?.span
 *   // { start: 3, end: 4 }
 */
export const follow = (tracking: Tracking, changes: readonly Change[]): Tracking => changes.reduce(followOne, tracking);

function followOne({ text, items }: Tracking, change: Change): Tracking {
  const after = applyChange(text, change);
  const steps = refine(text, change);
  const moved = items.map((item) => followed(item, text, after, change, steps));
  const known = withTargets(items, moved, text);
  return { text: after, items: recheck({ text, items }, { text: after, items: known }, change) };
}

/** Describes those that have just been lost, while the text they stood in is still known. */
function withTargets(before: readonly Tracked[], after: readonly Tracked[], text: string): readonly Tracked[] {
  if (!after.some(({ lost }, at) => lost && !before[at]!.lost)) return after;
  const page = anchorText(text);
  return after.map((item, at) => {
    const old = before[at]!;
    return item.lost && !old.lost ? { ...item, target: describeSpan(page, old.span) } : item;
  });
}

function followed(item: Tracked, text: string, after: string, change: Change, steps: readonly Change[]): Tracked {
  const remains = steps.reduce(survive, whole(betweenLetters(item, text, steps), item.lost));
  const lost = remains.lost || !/[\p{L}\p{N}]/u.test(after.slice(remains.span.start, remains.span.end));
  const formers =
    item.lost || !(remains.cut || lost)
      ? shifted(item.formers, remains.lead)
      : remembered(item.formers, text.slice(item.span.start, item.span.end), remains.lead);
  const revived = revive(remains.span, lost && !isLarge(change), formers, after, change);
  if (revived)
    return { ...item, ...revived, lost: false, target: null, exact: after.slice(revived.span.start, revived.span.end) };
  const exact = lost ? item.exact : after.slice(remains.span.start, remains.span.end);
  return { ...item, span: remains.span, lost, formers, exact };
}

/**
 * The passage without the marks at an end behind which words are put in: what comes between a line of `---` and the
 * heading under it, both marked, stays outside as what comes before them.
 */
function betweenLetters({ span, lost }: Tracked, text: string, [step, ...more]: readonly Change[]): Span {
  if (!step || more.length > 0 || lost || step.start < step.end || !/[\p{L}\p{N}]/u.test(step.text)) return span;
  if (step.start <= span.start || step.start >= span.end) return span;
  const isBare = (from: number, to: number) => !/[\p{L}\p{N}\p{M}]/u.test(text.slice(from, to));
  if (isBare(span.start, step.start)) return { start: step.start, end: span.end };
  return isBare(step.start, span.end) ? { start: span.start, end: step.start } : span;
}
