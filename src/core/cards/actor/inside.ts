import { countUpTo } from '../../search';
import type { Span } from '../../span';

/** Of items sorted by start and apart, those that begin inside a stretch; by binary search. */
export function inside<T extends { readonly span: Span }>(items: readonly T[], { start, end }: Span): readonly T[] {
  const startOf = (at: number): number => items[at]!.span.start;
  return items.slice(countUpTo(items.length, startOf, start - 1), countUpTo(items.length, startOf, end - 1));
}
