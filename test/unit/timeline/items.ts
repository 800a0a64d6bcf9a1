import fc from 'fast-check';
import type { LaneItem } from '../../../src/webview/timeline/lanes';

/** Events anywhere from the Bronze Age to tomorrow, from a day to centuries long. */
export const laneItem: fc.Arbitrary<LaneItem> = fc
  .tuple(
    fc.oneof(fc.integer({ min: -1_400_000, max: 25_000 }), fc.integer({ min: 16_000, max: 17_000 })),
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 80_000 })),
  )
  .map(([first, days]) => ({ first, last: first + days }));

/** Events with the widths of their labels. */
export const labelled: fc.Arbitrary<{ item: LaneItem; label: number }[]> = fc.array(
  fc.record({ item: laneItem, label: fc.integer({ min: 0, max: 320 }) }),
  { maxLength: 80 },
);
