import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/core/reading/parts';
import { ENOUGH, ReadThrough } from '../../../src/core/reading/readThrough';
import { inBoth, withStretch } from '../../../src/core/reading/stretches';
import { encloses, type Span } from '../../../src/core/span';

const WPM = 240;
/** Milliseconds to read a word at that speed. */
const WORD = 250;
/** Code units that a word takes here. */
const UNITS = 6;
const SCREEN = 1500;

/** A row of parts of so many words. */
function partsOf(words: readonly number[]): Part[] {
  let end = 0;
  return words.map((count, at) => {
    const span = { start: end, end: end + Math.max(1, count) * UNITS };
    end = span.end;
    return { id: String(at), span, prose: [span], words: count, isBare: false, parent: -1 };
  });
}

const screenAt = (start: number): Span[] => [{ start, end: start + SCREEN }];
/** Milliseconds that are enough for so many words. */
const enough = (words: number): number => words * WORD * ENOUGH;

/** Scrolls through a text by so much a step, and rests after each. @returns what was read, in order */
function scroll(parts: readonly Part[], step: number, ms: number): string[] {
  const through = new ReadThrough(parts);
  const read: string[] = [];
  const last = Math.max(0, parts.at(-1)!.span.end - SCREEN);
  for (let at = 0; at < last; at += step) read.push(...through.see(screenAt(at), ms, WPM).read);
  read.push(...through.see(screenAt(last), (ms * SCREEN) / step, WPM).read);
  return read;
}

const sizes = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 8 });
const ids = (parts: readonly Part[]) => parts.map(({ id }) => id);

describe('reading through', () => {
  it('marks each section of a text that is read line by line, or by screens', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(60, 300, SCREEN), (words, step) => {
        const parts = partsOf(words);
        expect(scroll(parts, step, (step / UNITS) * WORD).toSorted()).toEqual(ids(parts).toSorted());
      }),
    );
  });

  it('marks none that is leafed through, but for a few words', () => {
    const parts = partsOf([300, 600, 900]);
    expect(scroll(parts, SCREEN, 1000)).toEqual([]);
    expect(scroll(parts, 200, 300)).toEqual([]);
  });

  it('marks none of which less was on the screen than all of it, or for less time than it takes', () => {
    const looks = fc.array(
      fc.record({ start: fc.nat(6000), length: fc.integer({ min: 1, max: 3000 }), ms: fc.nat(200_000) }),
    );
    fc.assert(
      fc.property(sizes, looks, (words, samples) => {
        const parts = partsOf(words);
        const through = new ReadThrough(parts);
        let seen: Span[] = [];
        let time = 0;
        for (const { start, length, ms } of samples) {
          const span = { start, end: start + length };
          const { read } = through.see([span], ms, WPM);
          if (ms > 0) seen = withStretch(seen, span);
          time += ms;
          for (const part of parts.filter(({ id }) => read.includes(id))) {
            expect(seen.some((stretch) => encloses(stretch, part.span))).toBe(true);
            expect(time).toBeGreaterThanOrEqual(enough(part.words) - 1);
          }
        }
      }),
    );
  });

  it('counts a screen that was left open for an hour as read once', () => {
    const parts = partsOf([2000]);
    const through = new ReadThrough(parts);
    expect(through.see(screenAt(0), 3_600_000, WPM)).toEqual({ read: [], gained: true });
    expect(through.see(screenAt(0), 3_600_000, WPM)).toEqual({ read: [], gained: false });
    const rest = [];
    for (let at = SCREEN; at < 12_000; at += SCREEN) rest.push(...through.see(screenAt(at), 1000, WPM).read);
    expect(rest).toEqual([]);
  });

  it('does not depend on how a stay is told', () => {
    const readIn = (...stays: readonly number[]) => {
      const through = new ReadThrough(partsOf([60, 100]));
      return stays.flatMap((ms) => through.see(screenAt(0), ms, WPM).read);
    };
    fc.assert(
      fc.property(fc.nat(30_000), fc.nat(30_000), (some, more) => {
        expect(readIn(some, more)).toEqual(readIn(some + more));
      }),
    );
  });

  it('gives the time to what stands first, and then to what follows', () => {
    const through = new ReadThrough(partsOf([10, 100]));
    expect(through.see(screenAt(0), enough(10), WPM).read).toEqual(['0']);
    expect(through.see(screenAt(0), enough(90), WPM).read).toEqual([]);
    expect(through.see(screenAt(0), enough(10), WPM).read).toEqual(['1']);
    expect(through.see(screenAt(0), enough(10), WPM)).toEqual({ read: [], gained: false });
  });

  it('goes on after an edit above, and begins anew where the section itself changed', () => {
    const readAfter = (words: readonly number[], start: number) => {
      const through = new ReadThrough(partsOf([5, 200]));
      through.see([{ start: 30, end: 1230 }], enough(120), WPM);
      through.show(partsOf(words));
      return through.see([{ start, end: start + 1200 }], enough(120), WPM).read;
    };
    expect(readAfter([25, 200], 150)).toEqual(['1']);
    expect(readAfter([5, 199], 30)).toEqual([]);
  });

  it('leaves alone what the reader marked by hand', () => {
    const through = new ReadThrough(partsOf([100]));
    through.settle(['0']);
    expect(through.see(screenAt(0), 1e6, WPM)).toEqual({ read: [], gained: false });
  });

  it('reads a section again that was rewritten', () => {
    const through = new ReadThrough(partsOf([100]));
    expect(through.see(screenAt(0), enough(100), WPM).read).toEqual(['0']);
    through.show(partsOf([100]));
    expect(through.see(screenAt(0), enough(100), WPM).read).toEqual([]);
    through.show(partsOf([101]));
    expect(through.see(screenAt(0), enough(101), WPM).read).toEqual(['0']);
  });

  it('gives no time to what was read before', () => {
    const through = new ReadThrough(partsOf([100, 10]));
    through.known = new Set(['0']);
    expect(through.see(screenAt(0), enough(10), WPM).read).toEqual(['1']);
  });

  it('reads a heading without words at a glance, and nothing in no time', () => {
    const through = new ReadThrough(partsOf([0]));
    expect(through.see(screenAt(0), 0, WPM).read).toEqual([]);
    expect(through.see(screenAt(0), 1, WPM).read).toEqual(['0']);
  });
});

describe('stretches', () => {
  const spans = fc.array(fc.tuple(fc.nat(50), fc.nat(10)).map(([start, length]) => ({ start, end: start + length })));
  const join = (some: readonly Span[]) => some.reduce<Span[]>(withStretch, []);
  const offsets = (some: readonly Span[]) =>
    new Set(some.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));

  it('hold what was put in, sorted, and touch nowhere', () => {
    fc.assert(
      fc.property(spans, (some) => {
        const joined = join(some);
        expect(offsets(joined)).toEqual(offsets(some));
        joined.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThan(joined[at]!.end));
      }),
    );
  });

  it('share what both cover', () => {
    fc.assert(
      fc.property(spans, spans, (some, others) => {
        const shared = offsets(inBoth(join(some), join(others)));
        expect(shared).toEqual(new Set([...offsets(some)].filter((offset) => offsets(others).has(offset))));
      }),
    );
  });
});
