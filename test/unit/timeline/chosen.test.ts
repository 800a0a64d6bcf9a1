import { describe, expect, it } from 'vitest';
import { EVERYTHING, type TimelineChoice } from '../../../src/shared/timelineChoice';
import { chosen } from '../../../src/webview/timeline/chosen';
import { chronologyOf } from './events';

const MODEL = chronologyOf(
  { summary: 'Ada opens the bridge', actors: [0], section: 0 },
  { passage: 'The ferry to Chișinău was sold.', actors: [1, 0], section: 1, basis: 'relative-to-context' },
  { first: 5, last: 35, precision: 'month', date: 'June 1998' },
  { first: 5, last: 900, precision: 'range', actors: [2], section: 1 },
);
const ids = (choice: Partial<TimelineChoice>): string[] =>
  chosen(MODEL, { ...EVERYTHING, ...choice }).items.map(({ id }) => id);

describe('chosen', () => {
  it('is the same chronology where nothing is left out', () => {
    expect(chosen(MODEL, { ...EVERYTHING, lanes: 'actor', order: 'story', search: '  ' })).toBe(MODEL);
  });

  it('looks for all words anywhere in an event, without case and accents', () => {
    expect(ids({ search: 'BRIDGE ada' })).toEqual(['e0']);
    expect(ids({ search: 'chisinau' })).toEqual(['e1']);
    expect(ids({ search: 'bela' })).toEqual(['e1']);
    expect(ids({ search: 'june' })).toEqual(['e2']);
    expect(ids({ search: 'bridge ferry' })).toEqual([]);
  });

  it('keeps events of any of the actors, in any of the sections', () => {
    expect(ids({ actors: ['Ada'] })).toEqual(['e0', 'e1']);
    expect(ids({ actors: ['Ada', 'Cyrus'] })).toEqual(['e0', 'e1', 'e3']);
    expect(ids({ sections: ['The Ferry'] })).toEqual(['e1', 'e3']);
    expect(ids({ actors: ['Ada'], sections: ['The Ferry'] })).toEqual(['e1']);
  });

  it('is not narrowed by names that the article has no more', () => {
    expect(ids({ actors: ['Nobody'], sections: ['Gone'] })).toHaveLength(4);
  });

  it('hides by how a date is known', () => {
    expect(ids({ hidden: ['inferred'] })).toEqual(['e0', 'e2', 'e3']);
    expect(ids({ hidden: ['day'] })).toEqual(['e1', 'e2', 'e3']);
    expect(ids({ hidden: ['within', 'span'] })).toEqual(['e0', 'e1']);
  });
});
