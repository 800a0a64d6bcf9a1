import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../../src/shared/timelineModel';
import { axisKey } from '../../../src/webview/timeline/axisKeys';
import { basisOf, markKind, overviewOf, spoken } from '../../../src/webview/timeline/wording';

const ITEM = {
  date: '2018',
  summary: 'a treaty',
  first: 17532,
  last: 17896,
  precision: 'year',
  basis: 'relative-to-context',
  phrase: 'that year',
} as TimelineItem;

describe('wording', () => {
  it('says what a date leans on', () => {
    expect(basisOf({ basis: 'explicit', phrase: '6 May 2016' })).toBe('Stated: “6 May 2016”');
    expect(basisOf(ITEM)).toBe('Inferred: “that year”, from the text around it');
    expect(spoken(ITEM)).toBe('2018: a treaty (inferred date)');
  });

  it('tells a day from a period and from some time within one', () => {
    expect(markKind(ITEM)).toBe('within');
    expect(markKind({ ...ITEM, precision: 'range' })).toBe('span');
    expect(markKind({ ...ITEM, precision: 'range', last: ITEM.first })).toBe('day');
  });

  it('sums a chronology up', () => {
    expect(overviewOf({ items: [] })).toBe('');
    expect(overviewOf({ items: [ITEM] })).toBe('1 event · 2018 · 1 date inferred');
    const stated = { ...ITEM, first: 9496, last: 9496, basis: 'explicit' } as TimelineItem;
    expect(overviewOf({ items: [stated, stated, ITEM] })).toBe('3 events · 1996 – 2018 · 1 date inferred');
  });
});

describe('axisKey', () => {
  const key = (name: string, more = {}) =>
    axisKey({ key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

  it('steps, pans and zooms', () => {
    expect(key('ArrowRight')).toEqual({ type: 'step', by: 1 });
    expect(key('ArrowRight', { shiftKey: true })).toMatchObject({ type: 'pan' });
    expect(key('+', { shiftKey: true })).toEqual({ type: 'zoom', direction: 'in' });
    expect(key('Enter')).toEqual({ type: 'go', focus: true });
  });

  it('leaves VS Code its own', () => {
    expect(key('ArrowRight', { ctrlKey: true })).toBeUndefined();
    expect(key('q')).toBeUndefined();
  });
});
