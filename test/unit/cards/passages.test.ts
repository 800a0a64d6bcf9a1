import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from '../../../src/core/cards/passages';

describe('shorten', () => {
  it('leaves a short passage alone', () => {
    expect(shorten('two words', 20)).toBe('two words');
  });

  it('cuts at words and says so', () => {
    expect(shorten('one two three four five', 13)).toBe('one two three …');
  });

  it('keeps the part that matters in view', () => {
    const text = 'many words come before the name Ada and many words come after it';
    const keep = { start: text.indexOf('Ada'), end: text.indexOf('Ada') + 3 };
    expect(shorten(text, 20, keep)).toContain('Ada');
  });

  it('never loses the part to keep, and never grows', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.nat(80),
        fc.nat(10),
        fc.integer({ min: 12, max: 60 }),
        (text, start, length, longest) => {
          const keep = { start: Math.min(start, text.length), end: Math.min(start + length, text.length) };
          const short = shorten(text, longest, keep);
          expect(short).toContain(text.slice(keep.start, keep.end).trim());
          expect(short.length).toBeLessThanOrEqual(Math.max(text.length, longest) + 4);
        },
      ),
    );
  });
});
