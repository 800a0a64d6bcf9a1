import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/shared/timelineChoice';
import {
  INITIAL_STATE,
  isTimelineRequest,
  LARGEST_PICTURE,
  readTimelineState,
} from '../../../src/shared/timelineProtocol';

describe('isTimelineRequest', () => {
  it.each([
    { type: 'ready' },
    { type: 'reveal', event: 'e1', focus: true },
    { type: 'picture', format: 'svg', data: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    { type: 'picture', format: 'png', data: 'iVBORw0KGgo=' },
    { type: 'noPicture', format: 'png', message: 'why' },
    { type: 'chosen', events: ['e1', 'e2'] },
    { type: 'chosen', events: null },
    { type: 'failed', message: 'why' },
  ])('knows %o', (message) => {
    expect(isTimelineRequest(message)).toBe(true);
  });

  it.each([
    null,
    'ready',
    {},
    { type: 'reveal', event: 1, focus: true },
    { type: 'reveal', event: 'e1' },
    { type: 'chosen', events: 'e1' },
    { type: 'chosen', events: ['e1', 2] },
    { type: 'run' },
    { type: 'picture', format: 'svg' },
    { type: 'picture', format: 'svg', data: '<script/>' },
    { type: 'picture', format: 'svg', data: ['<svg '] },
    { type: 'picture', format: 'gif', data: '<svg />' },
    { type: 'picture', format: 'png', data: '' },
    { type: 'picture', format: 'png', data: '<svg />' },
    { type: 'picture', format: 'png', data: 'iVBORw0KGgo' },
    { type: 'picture', format: 'png', data: 'iVBORw0KGgo=\n\n\n\n' },
    { type: 'picture', format: 'png', data: 'data:image/png;base64,iVBORw0KGgo=' },
    { type: 'picture', data: '<svg />' },
    { type: 'noPicture', format: 'pdf', message: 'why' },
    { type: 'noPicture', format: 'svg' },
  ])('refuses %o', (message) => {
    expect(isTimelineRequest(message)).toBe(false);
  });

  it('refuses a picture beyond all measure', () => {
    const data = '<svg '.padEnd(LARGEST_PICTURE, ' ');
    expect(isTimelineRequest({ type: 'picture', format: 'svg', data })).toBe(true);
    expect(isTimelineRequest({ type: 'picture', format: 'svg', data: `${data} ` })).toBe(false);
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
