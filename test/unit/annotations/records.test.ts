import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorText } from '../../../src/core/annotations/anchorText';
import { describeSpan } from '../../../src/core/annotations/describe';
import type { Annotation } from '../../../src/core/annotations/model';
import {
  growRecords,
  mergeRecords,
  readRecords,
  writeRecords,
  type Records,
} from '../../../src/core/annotations/records';
import { finish } from '../../../src/core/steps';

const made = (id: string, modified: number, note = 'So.'): Annotation => ({
  id: `urn:uuid:${id}`,
  created: '2026-01-01T00:00:00.000Z',
  modified: `2026-01-01T00:00:${String(modified).padStart(2, '0')}.000Z`,
  motivation: 'commenting',
  body: [{ purpose: 'commenting', value: note, unknown: {} }],
  colour: null,
  target: describeSpan(anchorText('Then Caesar fell in Rome.'), { start: 5, end: 11 }),
  unknown: {},
});
const file = (...annotations: Annotation[]): Records => ({ annotations, deleted: [], setAside: [] });
const EMPTY = file();

describe('records', () => {
  it('come back as they were written, in a stable order', () => {
    const text = writeRecords(file(made('b', 1), made('a', 2)));
    expect(text.split('\n')).toHaveLength(3);
    expect(writeRecords(readRecords(text))).toBe(text);
    expect(readRecords(text).annotations).toEqual([made('a', 2), made('b', 1)]);
  });

  it('keep fields that nobody knows, and lines that nobody can read', () => {
    const record = JSON.parse(writeRecords(file(made('a', 1)))) as Record<string, unknown>;
    const text = `${JSON.stringify({ ...record, rating: { stars: 5 } })}\n{"half": \n`;
    const read = readRecords(text);
    expect(read.annotations[0]!.unknown).toEqual({ rating: { stars: 5 } });
    expect(read.setAside).toEqual([{ line: 2, text: '{"half": ' }]);
    expect(writeRecords(read)).toBe(text);
  });

  it('are written letter for letter as they stood, where nobody changed them', () => {
    const line = writeRecords(file(made('a', 1)));
    const spaced = line.replaceAll('":', '" : ');
    const read = readRecords(spaced);
    expect(writeRecords(read)).toBe(spaced);
    expect(writeRecords(file(...read.annotations.map((one) => ({ ...one }))))).toBe(line);
  });

  it('are read anew only where their lines are others', () => {
    const before = readRecords(writeRecords(file(made('a', 1), made('b', 1))));
    const text = writeRecords(file(before.annotations[0]!, made('b', 2)));
    const after = finish(growRecords(text, before.annotations));
    expect(after.annotations[0]).toBe(before.annotations[0]);
    expect(after).toEqual(readRecords(text));
    expect(after.annotations[1]).toEqual(made('b', 2));
  });

  it('keep both sides of a merge that git left undone, and the newer of one record', () => {
    const [base, ours] = [made('a', 1, 'base'), made('a', 3, 'ours')];
    const line = (one: Annotation) => writeRecords(file(one));
    const text = `<<<<<<< HEAD\n${line(ours)}=======\n${line(base)}${line(made('b', 1))}>>>>>>> theirs\n`;
    expect(readRecords(text)).toEqual(file(ours, made('b', 1)));
  });

  it('stay deleted after a merge, unless they were changed later', () => {
    const deleted = { ...EMPTY, deleted: [{ id: 'urn:uuid:a', deleted: made('a', 2).modified }] };
    expect(mergeRecords(file(made('a', 1)), deleted)).toEqual(deleted);
    expect(mergeRecords(deleted, file(made('a', 3)))).toEqual(file(made('a', 3)));
    expect(readRecords(writeRecords(deleted))).toEqual(deleted);
  });

  const records = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 5 }), fc.constantFrom('x', 'y')), {
      maxLength: 6,
    })
    .map((rows) => readRecords(writeRecords(file(...rows.map(([id, at, note]) => made(id, at, note))))));

  it('merge to the same in whichever order, and lose no id', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
        expect(mergeRecords(a, a)).toEqual(a);
        const ids = new Set([...a.annotations, ...b.annotations].map(({ id }) => id));
        expect(mergeRecords(a, b).annotations).toHaveLength(ids.size);
      }),
    );
  });

  it('read any text without throwing, and lose no line of it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.string())), (lines) => {
        const read = readRecords(lines.join('\n'));
        expect(readRecords(writeRecords(read)).setAside.map(({ text }) => text)).toEqual(
          read.setAside.map(({ text }) => text),
        );
      }),
    );
  });
});
