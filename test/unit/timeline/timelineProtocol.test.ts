import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/shared/timelineChoice';
import { INITIAL_STATE, isTimelineRequest, readTimelineState } from '../../../src/shared/timelineProtocol';

describe('isTimelineRequest', () => {
  it.each([{ type: 'ready' }, { type: 'reveal', event: 'e1', focus: true }, { type: 'failed', message: 'why' }])(
    'knows %o',
    (message) => {
      expect(isTimelineRequest(message)).toBe(true);
    },
  );

  it.each([
    null,
    'ready',
    {},
    { type: 'reveal', event: 1, focus: true },
    { type: 'reveal', event: 'e1' },
    { type: 'run' },
  ])('refuses %o', (message) => {
    expect(isTimelineRequest(message)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isTimelineRequest(value) === 'boolean'));
  });
});

describe('readTimelineState', () => {
  it('gives back what was kept', () => {
    const choice = { ...EVERYTHING, lanes: 'actor', order: 'story', search: 'ferry', hidden: ['within'] } as const;
    const view = { from: 1.5, to: 9 };
    const state = { uri: 'file:///a.md', form: 'list', view, scroll: 120, choice, narrowing: true } as const;
    expect(readTimelineState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('forgets what is not ours, field by field', () => {
    expect(readTimelineState(undefined)).toEqual(INITIAL_STATE);
    expect(readTimelineState({ uri: 3, form: 'map', view: { from: 2, to: 1 }, scroll: -4 })).toEqual(INITIAL_STATE);
    const choice = { lanes: 'city', order: 3, search: null, actors: 'Ada', sections: [4], hidden: ['day', 'never'] };
    expect(readTimelineState({ choice })).toEqual({ ...INITIAL_STATE, choice: { ...EVERYTHING, hidden: ['day'] } });
    expect(readTimelineState({ form: 'list', view: { from: NaN, to: 1 } })).toEqual({ ...INITIAL_STATE, form: 'list' });
  });

  it('takes anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { view, scroll } = readTimelineState(value);
        return scroll >= 0 && (view === null || view.from < view.to);
      }),
    );
  });
});
