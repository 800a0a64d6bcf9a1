import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../../src/webview/timeline/bandLayout';
import { bandsOf, gathered } from '../../../src/webview/timeline/bands';
import { groupsOf, sequenceOf } from '../../../src/webview/timeline/groups';
import { chronologyOf } from './events';

const MODEL = chronologyOf(
  { actors: [1], section: 1, place: 50 },
  { actors: [], section: null, place: 1 },
  { actors: [0, 1], section: 0, place: 30 },
  { actors: [1], section: 1, place: 40 },
  { actors: [2], section: 0, place: 20 },
);

describe('bandsOf', () => {
  it('parts events by section, in order of the article', () => {
    expect(bandsOf(MODEL, 'section')).toEqual([
      { name: 'Before the first section', members: [1] },
      { name: 'The Bridge', members: [2, 4] },
      { name: 'The Ferry', members: [0, 3] },
    ]);
  });

  it('parts events by the actor with most of them, each event once', () => {
    expect(bandsOf(MODEL, 'actor')).toEqual([
      { name: 'Béla', members: [0, 2, 3] },
      { name: 'Cyrus', members: [4] },
      { name: 'Nobody named', members: [1] },
    ]);
  });

  it('gathers what there is no room for, and loses none', () => {
    const bands = bandsOf(MODEL, 'actor');
    expect(gathered(bands, 3)).toBe(bands);
    expect(gathered(bands, 2)).toEqual([bands[0], { name: 'Others', members: [1, 4] }]);
  });
});

describe('sharesOf', () => {
  it('gives each what it needs where there is enough', () => {
    expect(sharesOf([3, 1, 2], 10)).toEqual([3, 1, 2]);
  });

  it('gives everybody one before anybody two, and never more than there is or is needed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }),
        fc.nat(60),
        (needs, lanes) => {
          const shares = sharesOf(needs, lanes);
          const sum = shares.reduce((a, b) => a + b, 0);
          expect(sum).toBe(
            Math.min(
              lanes,
              needs.reduce((a, b) => a + b, 0),
            ),
          );
          shares.forEach((share, at) => expect(share).toBeLessThanOrEqual(needs[at]!));
          if (lanes >= needs.length) expect(Math.min(...shares)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('groupsOf', () => {
  it('lists years in the order of the calendar', () => {
    expect(groupsOf(MODEL, { lanes: 'none', order: 'calendar' })).toEqual([{ name: '1970', members: [0, 1, 2, 3, 4] }]);
  });

  it('lists sections in the order of the story', () => {
    expect(groupsOf(MODEL, { lanes: 'none', order: 'story' }).map(({ members }) => members)).toEqual([
      [1],
      [4, 2],
      [3, 0],
    ]);
    expect(sequenceOf(MODEL, { order: 'story' })).toEqual([1, 4, 2, 3, 0]);
  });

  it('lists the parts of the axis, each in the order chosen', () => {
    expect(groupsOf(MODEL, { lanes: 'actor', order: 'story' })[0]).toEqual({ name: 'Béla', members: [2, 3, 0] });
  });
});
