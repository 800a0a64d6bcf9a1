import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintOf } from '../../../src/webview/timeline/paint';

describe('paintOf', () => {
  it.each([
    ['rgb(26, 133, 255)', '#1a85ff', 1],
    ['rgba(255, 0, 0, 0.5)', '#ff0000', 0.5],
    ['rgb(255 0 0 / 0.25)', '#ff0000', 0.25],
    ['color(srgb 0 0.5 1)', '#0080ff', 1],
    ['color(srgb 1 1 1 / 0.09)', '#ffffff', 0.09],
    ['url("#within-line")', 'url(#within-line)', 1],
    ['url(#within) rgb(0, 0, 0)', 'url(#within)', 1],
  ])('knows %s', (computed, colour, opacity) => {
    expect(paintOf(computed)).toEqual({ colour, opacity });
  });

  it.each([
    'none',
    'rgba(0, 0, 0, 0)',
    'color(srgb 0 0 1 / 0)',
    'url("https://example.org/a.svg#b")',
    'url(javascript:x)',
    'color(display-p3 0 0 1)',
    'rgb(a, b, c)',
    '',
  ])('draws nothing for %s', (computed) => {
    expect(paintOf(computed).colour).toBe('none');
  });

  it('says a colour, an address inside the picture, or nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => /^(?:none|#[\da-f]{6}|url\(#[\w-]+\))$/.test(paintOf(text).colour)));
  });
});
