import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../src/core/reading/place';
import { merged, movedAddress, NOTHING_READ, readRecord, tooMuch, withMarks } from '../../../src/core/reading/record';

const print = (digit: string) => digit.repeat(16);
const PLACE = placeAt('Some words, and some more.', [], 0)!;
const RECORD = { at: 7, read: [print('a'), print('b')], place: PLACE };

describe('what is remembered of an article', () => {
  it('comes back as it was', () => {
    expect(readRecord(JSON.parse(JSON.stringify(RECORD)))).toEqual(RECORD);
  });

  it('is read field by field: damage to one costs no other', () => {
    expect(readRecord({ ...RECORD, at: 'x' })).toEqual({ ...RECORD, at: 0 });
    expect(readRecord({ ...RECORD, read: [1, print('a'), 'zz', null] })).toEqual({ ...RECORD, read: [print('a')] });
    expect(readRecord({ ...RECORD, place: { ...PLACE, position: { start: -1, end: 2 } } }).place).toBeNull();
    expect(readRecord({ ...RECORD, place: { ...PLACE, section: { id: 3 } } }).place).toEqual(PLACE);
  });

  it('is something whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (any, read, place) => {
        expect(readRecord(any)).toBeTypeOf('object');
        expect(readRecord({ at: 1, read, place }).at).toBe(1);
      }),
    );
  });

  it('takes marks, the latest last, and gives them back', () => {
    const more = withMarks(RECORD, [print('c'), print('a')], true);
    expect(more.read).toEqual([print('b'), print('c'), print('a')]);
    expect(withMarks(more, [print('b'), print('d')], false).read).toEqual([print('c'), print('a')]);
  });

  it('is bounded', () => {
    const many = Array.from({ length: 9000 }, (_, at) => at.toString(16).padStart(16, '0'));
    expect(withMarks(NOTHING_READ, many, true).read).toEqual(many.slice(-6000));
    expect(readRecord({ read: many }).read).toHaveLength(6000);
    const weights = Array.from({ length: 305 }, (_, at) => ({ key: String(at), at, parts: 1 }));
    expect(tooMuch(weights)).toEqual(['4', '3', '2', '1', '0']);
    expect(tooMuch([9, 8, 7].map((at) => ({ key: String(at), at, parts: 6000 })))).toEqual(['7']);
  });

  it('is one where two were', () => {
    const other = { at: 9, read: [print('a'), print('c')], place: null };
    expect(merged(RECORD, other)).toEqual({ at: 9, read: [print('b'), print('a'), print('c')], place: PLACE });
    expect(merged(other, RECORD)).toEqual(merged(RECORD, other));
  });

  it('moves with its file, and with a folder above it', () => {
    expect(movedAddress('file:///a/b.md', 'file:///a/b.md', 'file:///a/c.md')).toBe('file:///a/c.md');
    expect(movedAddress('file:///a/b.md', 'file:///a', 'file:///c/d')).toBe('file:///c/d/b.md');
    expect(movedAddress('file:///ab/b.md', 'file:///a', 'file:///c')).toBeUndefined();
  });
});
