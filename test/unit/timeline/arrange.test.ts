import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineLanes } from '../../../src/shared/timelineChoice';
import type { TimelineItem, TimelineModel } from '../../../src/shared/timelineModel';
import { Arranger } from '../../../src/webview/timeline/arrange';
import type { Frame } from '../../../src/webview/timeline/frame';
import { geometryOf } from '../../../src/webview/timeline/geometry';
import { layoutScale, type LaneItem, type Placed } from '../../../src/webview/timeline/lanes';
import { measureBy } from '../../../src/webview/timeline/labels';
import { dayWidth, daysIn, fitWindow } from '../../../src/webview/timeline/viewport';
import { laneItem } from './items';

const HEIGHT = 420;
const measure = measureBy(() => 7);

const chronology: fc.Arbitrary<TimelineModel> = fc
  .array(fc.tuple(laneItem, fc.string({ maxLength: 90 })), { minLength: 1, maxLength: 60 })
  .map((events) => ({
    title: null,
    published: null,
    outlineOnly: false,
    actors: ['Ann', 'Bo', 'Cy'].map((name) => ({ name, type: 'person' as const })),
    sections: ['One', 'Two', 'Three', 'Four', 'Five'],
    items: events.map(([days, summary], index) => itemAt(index, days, summary)).sort((a, b) => a.first - b.first),
  }));

const itemAt = (index: number, days: LaneItem, summary: string): TimelineItem => ({
  ...days,
  id: `e${index}`,
  summary,
  date: '6 May 2016',
  precision: 'day',
  basis: 'explicit',
  phrase: '',
  passage: '',
  notes: [],
  section: index % 6 === 5 ? null : index % 6,
  actors: index % 4 === 3 ? [] : [index % 4, 0],
  place: index,
});

/** What is drawn of a chronology, at a zoom that shares its layout with shallower ones. */
function frameOf(model: TimelineModel, width: number, zoom: number, lanes: TimelineLanes = 'none'): Frame {
  const fit = fitWindow(model, width);
  const arranger = new Arranger({ model, lanes, fit, width, height: HEIGHT, measure, measureDate: measure });
  const view = { from: fit.from, to: fit.from + daysIn(fit) / zoom };
  return {
    model,
    arrangement: arranger.at(layoutScale(zoom), null),
    view,
    width,
    height: HEIGHT,
    dayWidth: dayWidth(view, width),
    caret: null,
    current: null,
  };
}

describe('Arranger', () => {
  it('draws no two events over each other, and every event or its count', () => {
    const width = fc.constantFrom(400, 900, 1600);
    const parted = fc.constantFrom<TimelineLanes>('none', 'section', 'actor');
    fc.assert(
      fc.property(
        chronology,
        width,
        fc.double({ min: 1, max: 500, noNaN: true }),
        parted,
        (model, pixels, zoom, by) => {
          const frame = frameOf(model, pixels, zoom, by);
          const { lanes, crowds } = frame.arrangement;
          const counted = crowds.flatMap(({ members }) => members);
          const drawn = lanes.placed.map(({ index }) => index);
          expect([...drawn, ...counted].sort((a, b) => a - b)).toEqual(model.items.map((_, index) => index));
          const rows = new Map<number, Placed[]>();
          for (const placed of lanes.placed) rows.set(placed.lane, [...(rows.get(placed.lane) ?? []), placed]);
          for (const row of rows.values()) {
            // What lies far outside is trimmed to the same place; only what can be seen must stand apart.
            const boxes = row
              .map((placed) => geometryOf(frame, placed))
              .filter(({ x, width: w }) => x + w > 0 && x < pixels);
            boxes.sort((a, b) => a.x - b.x);
            for (let i = 1; i < boxes.length; i += 1)
              expect(boxes[i]!.x - boxes[i - 1]!.x - boxes[i - 1]!.width).toBeGreaterThan(4);
          }
        },
      ),
    );
  });

  it('gives a cut label the room that is free beside it', () => {
    const long = 'a summary that goes on for longer than the share of the panel that a label may take at first';
    const item = { first: 0, last: 0, id: 'e', summary: long, date: '1 Jan 1970' } as TimelineItem;
    const model = { title: null, published: null, outlineOnly: false, actors: [], sections: [], items: [item] };
    expect(frameOf(model, 1600, 1).arrangement.labelOf(0).summary).toBe(long);
  });
});
