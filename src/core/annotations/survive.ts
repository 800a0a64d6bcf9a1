import type { Change } from '../edits';
import type { Span } from '../span';

/** Words that a passage covered before something of it was cut away. */
export interface Former {
  readonly exact: string;
  /** How far behind their start the passage begins now, in code units; negative where it vanished before them. */
  readonly lead: number;
}

/** What changes left of a passage. */
export interface Remains {
  /** Empty where it is lost: the place it vanished at. */
  readonly span: Span;
  readonly lost: boolean;
  /** By how much its start has been moved against what it covered at first, and whether anything was cut away. */
  readonly lead: number;
  readonly cut: boolean;
}

/** Whole paragraphs that are so many times as long as a passage tear it apart, and do not become part of it. */
const TEARS = 3;
const BREAK = /\n[^\S\n]*\r?\n/;

/**
 * What one change leaves of a passage. What is put in at an edge stays outside; what is put in inside belongs to it, but for
 * paragraphs that tear it apart: the greater part stays.
 *
 * @example survive(whole({ start: 2, end: 6 }), { start: 4, end: 9, text: '' }).span // { start: 2, end: 4 }
 */
export function survive(remains: Remains, change: Change): Remains {
  const { start, end } = remains.span;
  const by = change.text.length - (change.end - change.start);
  if (remains.lost) return vanished(remains, change, by);
  if (change.end <= start) return { ...remains, span: { start: start + by, end: end + by } };
  if (change.start >= end) return remains;
  if (change.start <= start && change.end >= end) return lostAt(remains, change.start);
  if (change.end > end) return { ...remains, span: { start, end: change.start }, cut: true };
  if (isTorn(remains.span, change)) {
    const [lead, trail] = [change.start - start, end - change.end];
    if (lead >= trail) return { ...remains, span: { start, end: change.start }, cut: true };
    return cutBefore(remains, change);
  }
  const isInside = change.start > start || (change.start === start && change.text !== '');
  if (isInside) return { ...remains, span: { start, end: end + by }, cut: remains.cut || change.text === '' };
  return cutBefore(remains, change);
}

const isTorn = ({ start, end }: Span, { start: from, end: to, text }: Change): boolean =>
  from > start && to < end && text.length > TEARS * (end - start) && BREAK.test(text);

/** What is left behind a change. */
function cutBefore(remains: Remains, { start, end, text }: Change): Remains {
  const behind = start + text.length;
  const span = { start: behind, end: behind + remains.span.end - end };
  return { ...remains, span, lead: remains.lead + end - remains.span.start, cut: true };
}

/** A passage of which nothing was cut yet. */
export const whole = (span: Span, lost = false): Remains => ({ span, lost, lead: 0, cut: false });

const lostAt = (remains: Remains, at: number): Remains => ({
  span: { start: at, end: at },
  lost: true,
  lead: remains.lead + at - remains.span.start,
  cut: true,
});

/** The place where a passage vanished moves with its surroundings; what is put in right there goes behind it. */
function vanished(remains: Remains, { start, end }: Change, by: number): Remains {
  const at = remains.span.start;
  if (start >= at) return remains;
  if (end <= at) return { ...remains, span: { start: at + by, end: at + by } };
  return { ...remains, span: { start, end: start }, lead: remains.lead + start - at };
}
