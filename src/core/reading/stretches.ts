import type { Span } from '../span';

/** Stretches of a text that are sorted and touch nowhere, with one more; what then touches is one. */
export function withStretch(stretches: readonly Span[], { start, end }: Span): Span[] {
  if (start >= end) return [...stretches];
  const joined = stretches.filter((known) => known.start <= end && start <= known.end);
  const whole = {
    start: Math.min(start, ...joined.map((known) => known.start)),
    end: Math.max(end, ...joined.map((known) => known.end)),
  };
  return [...stretches.filter((known) => known.end < start), whole, ...stretches.filter((known) => known.start > end)];
}

/** What both cover; each is sorted and touches nowhere, and so is the answer. */
export const inBoth = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some.flatMap((one) => others.flatMap((other) => overlapOf(one, other)));

/** What two spans share: one span, or none. */
export const overlapOf = (a: Span, b: Span): Span[] => {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? [{ start, end }] : [];
};
