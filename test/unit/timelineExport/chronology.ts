import fc from 'fast-check';
import { parseDay } from '../../../src/core/time/civil';
import type { WriteContext } from '../../../src/shared/timelineExport/written';
import type { TimelineItem, TimelineModel } from '../../../src/shared/timelineModel';

/** An event of 6 May 2016 with what a test says of it. */
export const item = (more: Partial<TimelineItem> = {}): TimelineItem => ({
  id: 'event-2016-05-06-1',
  summary: 'Abe and Putin meet in Sochi',
  date: '6 May 2016',
  first: day('2016-05-06'),
  last: day('2016-05-06'),
  precision: 'day',
  basis: 'explicit',
  phrase: '6 May 2016',
  passage: 'On 6 May 2016, Abe and Putin met in Sochi.',
  notes: [],
  actors: [0, 1],
  section: 0,
  place: 0,
  ...more,
});

/** 44 BC, which not every format can say. */
export const BEFORE_CHRIST = item({
  id: 'event--0043-01-01-1',
  summary: 'Caesar falls',
  date: '44 BC',
  first: parseDay('-0043-01-01')!,
  last: parseDay('-0043-12-31')!,
  precision: 'year',
});

/** A chronology of these events. */
export const chronology = (items: readonly TimelineItem[], title: string | null = 'Two Islands'): TimelineModel => ({
  title,
  published: null,
  outlineOnly: false,
  items,
  actors: [
    { name: 'Abe', type: 'person' },
    { name: 'Putin', type: 'person' },
  ],
  sections: ['The meeting'],
});

/** Written at noon on 1 February 2020. */
export const CONTEXT: WriteContext = {
  name: 'islands',
  address: 'file:///home/ada/islands.md',
  now: Date.UTC(2020, 1, 1, 12),
};

/** Text as an article may hold it: any characters, and those that mean something somewhere. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '|',
        '\\',
        '"',
        ',',
        ';',
        '\r',
        '\n',
        '\t',
        '#tag',
        '//',
        ']]>',
        '-->',
        'é',
        '😀',
        ' a',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

/** The day number of `YYYY-MM-DD`. */
function day(text: string): number {
  return parseDay(text)!;
}
