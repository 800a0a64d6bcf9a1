import { describe, expect, it } from 'vitest';
import type { Article, TimelineEvent } from '../../../src/core/model';
import { eventAt, timelineOf } from '../../../src/shared/timelineModel';

const TEXT = 'Rome fell in 410.1 In 44 BC Caesar fell, and in 27 BC Augustus rose.';
const SECOND = { start: TEXT.indexOf('In 44'), end: TEXT.length };

const event = (id: string, time: number, span: TimelineEvent['span'], year: string): TimelineEvent => ({
  id,
  time,
  span,
  summary: `event ${id}`,
  actors: ['caesar', 'unknown'],
  section: 'fall',
  alsoAt: [],
  earliest: `${year}-01-01`,
  latest: `${year}-12-31`,
  precision: 'year',
});

const time = (text: string, basis: 'explicit' | 'relative-to-context' = 'explicit') => ({
  span: { start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length },
  text,
  type: 'DATE' as const,
  value: '',
  edtf: null,
  basis,
});

const ARTICLE: Article = {
  schema: 1,
  title: 'Falls',
  published: '2019-10-24',
  language: 'en',
  sections: [{ id: 'fall', title: 'The fall', depth: 1, titleSpan: SECOND, span: SECOND, words: 3, recovered: false }],
  sentences: [{ start: 0, end: 18 }, SECOND],
  footnotes: {
    references: [{ span: { start: 17, end: 18 }, label: '1', definition: null }],
    definitions: [],
    undecided: [],
  },
  sources: [],
  actors: [{ id: 'caesar', name: 'Caesar', type: 'person', aliases: [], country: null, roles: [], expansions: [] }],
  mentions: [],
  times: [time('410'), time('44 BC'), time('27 BC', 'relative-to-context')],
  events: [
    event('rome', 0, { start: 0, end: 17 }, '0410'),
    event('caesar', 1, SECOND, '-0043'),
    event('augustus', 2, SECOND, '-0026'),
    { ...event('lost', 2, SECOND, '-0026'), earliest: 'soon' },
  ],
  problems: [],
};

describe('timelineOf', () => {
  const model = timelineOf(ARTICLE, TEXT);

  it('sorts by time and leaves out what has no day', () => {
    expect(model.items.map(({ id, date }) => [id, date])).toEqual([
      ['caesar', '44 BC'],
      ['augustus', '27 BC'],
      ['rome', 'AD 410'],
    ]);
  });

  it('gives the sentence without its note markers', () => {
    expect(model.items[2]?.passage).toBe('Rome fell in 410.');
  });

  it('points to actors and sections by index', () => {
    expect(model.items[0]).toMatchObject({ actors: [0], section: 0, phrase: '44 BC', basis: 'explicit' });
    expect(model.actors[0]?.name).toBe('Caesar');
    expect(model.sections).toEqual(['The fall']);
  });
});

describe('eventAt', () => {
  it('is the event around the caret, or none', () => {
    expect(eventAt(ARTICLE, 3)).toBe('rome');
    expect(eventAt({ ...ARTICLE, events: [] }, 3)).toBeNull();
  });

  it('knows the places where the article tells an event again', () => {
    const again = event('again', 0, { start: 50, end: 60 }, '0410');
    expect(eventAt({ ...ARTICLE, events: [{ ...again, alsoAt: [{ start: 0, end: 17 }] }] }, 3)).toBe('again');
  });

  it('is the nearest date of those that share the sentence, unless the reader chose one', () => {
    expect(eventAt(ARTICLE, TEXT.indexOf('Caesar'))).toBe('caesar');
    expect(eventAt(ARTICLE, TEXT.indexOf('Augustus'))).toBe('augustus');
    expect(eventAt(ARTICLE, TEXT.indexOf('Caesar'), 'augustus')).toBe('augustus');
    expect(eventAt(ARTICLE, 3, 'augustus')).toBe('rome');
  });
});
