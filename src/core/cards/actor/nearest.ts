import type { Span } from '../../span';

/**
 * The same items, the nearest that ends before `at` first, then further back, then those behind in order of the text: who
 * reads on wants the definition read last.
 */
export function nearestBefore<T>(items: readonly T[], at: number, spanOf: (item: T) => Span): T[] {
  const isBefore = (item: T): boolean => spanOf(item).end <= at;
  const byStart = [...items].sort((a, b) => spanOf(a).start - spanOf(b).start);
  return [...byStart.filter(isBefore).reverse(), ...byStart.filter((item) => !isBefore(item))];
}
