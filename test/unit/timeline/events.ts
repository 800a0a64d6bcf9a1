import type { TimelineItem, TimelineModel } from '../../../src/shared/timelineModel';

/** An event of one day with what a test wants of it. */
export const event = (index: number, wanted: Partial<TimelineItem> = {}): TimelineItem => ({
  id: `e${index}`,
  summary: `event ${index}`,
  date: '6 May 2016',
  first: index,
  last: index,
  precision: 'day',
  basis: 'explicit',
  phrase: '6 May 2016',
  passage: '',
  notes: [],
  actors: [],
  section: null,
  place: index,
  ...wanted,
});

/** A chronology of events, each with what a test wants of it. */
export const chronologyOf = (...wanted: Partial<TimelineItem>[]): TimelineModel => ({
  title: null,
  published: null,
  outlineOnly: false,
  items: wanted.map((parts, index) => event(index, parts)),
  actors: ['Ada', 'Béla', 'Cyrus'].map((name) => ({ name, type: 'person' })),
  sections: ['The Bridge', 'The Ferry'],
});
