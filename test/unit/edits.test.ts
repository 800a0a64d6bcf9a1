import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, mapOffset, mapSpan, originOf, type Change } from '../../src/core/edits';

const typed = (at: number, text: string): Change => ({ start: at, end: at, text });

/** A text, and changes that fit one after the other. */
const EDITED = fc
  .record({
    text: fc.string({ maxLength: 40 }),
    wishes: fc.array(fc.record({ from: fc.nat(100), length: fc.nat(6), text: fc.string({ maxLength: 4 }) }), {
      maxLength: 5,
    }),
  })
  .map(({ text, wishes }) => {
    let after = text;
    const changes = wishes.map(({ from, length, text: inserted }): Change => {
      const start = from % (after.length + 1);
      const change = { start, end: Math.min(after.length, start + length), text: inserted };
      after = applyChange(after, change);
      return change;
    });
    return { text, changes, after };
  });

describe('mapSpan', () => {
  it('keeps what is typed at the edges outside', () => {
    expect(mapSpan({ start: 4, end: 9 }, [typed(4, 'ab'), typed(11, 'c')])).toEqual({ start: 6, end: 11 });
  });

  it('is lost where a change reached into it', () => {
    expect(mapSpan({ start: 4, end: 9 }, [typed(5, 'x')])).toBeNull();
    expect(mapSpan({ start: 4, end: 9 }, [{ start: 0, end: 5, text: '' }])).toBeNull();
  });

  it('covers the same words after any changes', () => {
    fc.assert(
      fc.property(EDITED, fc.nat(40), fc.nat(40), ({ text, changes, after }, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const span = mapSpan({ start, end }, changes);
        if (span && start < end) expect(after.slice(span.start, span.end)).toBe(text.slice(start, end));
      }),
    );
  });
});

describe('originOf', () => {
  it('is null in what was typed', () => {
    expect([0, 1, 2, 3].map((offset) => originOf(offset, [typed(1, 'ab')]))).toEqual([0, null, null, 1]);
  });

  it('leads back to where a character was, which leads forth again', () => {
    fc.assert(
      fc.property(EDITED, fc.nat(60), ({ text, changes, after }, offset) => {
        const origin = offset < after.length ? originOf(offset, changes) : null;
        if (origin === null) return;
        expect(text[origin]).toBe(after[offset]);
        expect(mapSpan({ start: origin, end: origin + 1 }, changes)).toEqual({ start: offset, end: offset + 1 });
      }),
    );
  });
});

describe('mapOffset', () => {
  it('goes to the side that is asked for', () => {
    expect(mapOffset(3, [typed(3, 'ab')], 'before')).toBe(3);
    expect(mapOffset(3, [typed(3, 'ab')], 'after')).toBe(5);
    expect(mapOffset(3, [{ start: 1, end: 5, text: 'ab' }], 'before')).toBe(1);
    expect(mapOffset(3, [{ start: 1, end: 5, text: 'ab' }], 'after')).toBe(3);
  });

  it('stays in the text, and in order', () => {
    fc.assert(
      fc.property(EDITED, fc.nat(40), fc.constantFrom('before' as const, 'after' as const), (edited, offset, side) => {
        const { text, changes, after } = edited;
        const at = Math.min(offset, text.length);
        const to = mapOffset(at, changes, side);
        expect(to >= 0 && to <= after.length).toBe(true);
        expect(mapOffset(Math.max(0, at - 1), changes, side)).toBeLessThanOrEqual(to);
      }),
    );
  });
});
