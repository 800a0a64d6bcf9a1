import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf, measureBy, shorten, type LabelStyle } from '../../../src/webview/timeline/labels';

const measure = measureBy(() => 10);
const style: LabelStyle = { lines: 1, dated: true, widest: 200, measure, measureDate: measure };

describe('measureBy', () => {
  it('asks for each character once', () => {
    let asked = 0;
    const counted = measureBy(() => ++asked && 1);
    expect(counted('banana') + counted('nab')).toBeGreaterThan(0);
    expect(asked).toBe(3);
  });
});

describe('shorten', () => {
  it('cuts between words, and inside one only where it must', () => {
    expect(shorten('one two three', 130, measure)).toBe('one two three');
    expect(shorten('one two three', 120, measure)).toBe('one two…');
    expect(shorten('incomprehensible', 60, measure)).toBe('incom…');
  });

  it('never exceeds its room but for the ellipsis itself, nor parts a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), fc.integer({ min: 10, max: 300 }), (text, room) => {
        const short = shorten(text, room, measure);
        expect(measure(short)).toBeLessThanOrEqual(Math.max(room, 10));
        expect(short).toBe(Buffer.from(short).toString());
      }),
    );
  });
});

describe('labelOf', () => {
  const item = { date: '6 May 2016', summary: 'Abe and Putin meet in Sochi' };

  it('is no wider than allowed', () => {
    expect(labelOf(item, style).width).toBeLessThanOrEqual(200);
    expect(labelOf(item, { ...style, lines: 2 }).width).toBeLessThanOrEqual(200);
  });

  it('leaves the date out where the style does', () => {
    expect(labelOf(item, { ...style, dated: false })).toMatchObject({ date: '' });
    expect(labelOf(item, { ...style, dated: false, lines: 2 })).toMatchObject({ date: '6 May 2016' });
  });
});
