import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFromCivil } from '../../../src/core/time/civil';
import type { TimelineItem } from '../../../src/shared/timelineModel';
import { periodsOf } from '../../../src/webview/timeline/periods';

const inYears = (...years: number[]): TimelineItem[] =>
  years.map((year) => ({ first: daysFromCivil({ year, month: 3, day: 1 }) }) as TimelineItem);
const labels = (...years: number[]): string[] => periodsOf(inYears(...years)).map(({ label }) => label);

describe('periodsOf', () => {
  it('groups by the finest period that still groups', () => {
    expect(labels(2016, 2016, 2017, 2017)).toEqual(['2016', '2017']);
    expect(labels(1991, 1992, 1995, 2001, 2004, 2009)).toEqual(['1990s', '2000s']);
    expect(labels(1810, 1850, 1920, 1980)).toEqual(['1800s', '1900s']);
  });

  it('groups by year where nothing groups', () => {
    expect(labels(1066)).toEqual(['1066']);
  });

  it('counts backwards before Christ', () => {
    expect(labels(-43, -43, -26, -26)).toEqual(['44 BC', '27 BC']);
    expect(labels(-48, -45, -43, 1, 4, 5)).toEqual(['40s BC', '0s']);
  });

  it('keeps every event, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3000, max: 2100 })), (years) => {
        const items = inYears(...years.sort((a, b) => a - b));
        const periods = periodsOf(items);
        expect(periods.flatMap((period) => period.items)).toEqual(items);
        for (const { start, items: members } of periods) expect(items[start]).toBe(members[0]);
      }),
    );
  });
});
