import { readFile, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/core/annotations/records';
import { STALE } from '../../../src/host/cast/lock';
import { ended, endEverywhere, useSavers } from './savers';

/** A reader who marks one passage after the other; its name is the note. */
const savers = useSavers(
  'ferry.md.annotations.jsonl',
  `
    import { newAnnotation, put } from './src/core/annotations/edit';
    import { anchorText } from './src/core/annotations/anchorText';
    import { describeSpan } from './src/core/annotations/describe';
    import { readRecords, writeRecords } from './src/core/annotations/records';
    const target = describeSpan(anchorText('The council bought a ferry. '.repeat(40)), { start: 4, end: 11 });
    export const change = (text: string, name: string) => {
      const marking = { colour: 'yellow', notes: [name], tags: [] };
      const made = newAnnotation('urn:uuid:' + name, target, marking, '2026-01-01T00:00:00.000Z');
      return writeRecords(put(readRecords(text), made));
    };
  `,
);

const notesIn = (text: string): string[] => {
  const { annotations, setAside } = readRecords(text);
  expect(setAside).toEqual([]);
  return annotations.map(({ body }) => body[0]!.value);
};

describe.skipIf(process.platform === 'win32')('a window that is ended while it saves annotations', () => {
  it('loses none that was on the disk, and leaves no half of one', async () => {
    const wanted: string[] = [];
    let unfinished = 0;
    await endEverywhere(savers, async (end, round) => {
      const saved = await end(`W${round}`);
      wanted.push(...saved.map((index) => `W${round} ${index}`));
      expect(notesIn(await readFile(savers.file, 'utf8').catch(() => ''))).toEqual(expect.arrayContaining(wanted));
      unfinished += (await readdir(savers.folder)).length - 1;
      const long = new Date(Date.now() - 2 * STALE); // until the next window comes
      for (const name of await readdir(savers.folder)) await utimes(join(savers.folder, name), long, long);
    });
    expect(wanted.length).toBeGreaterThan(12);
    expect(unfinished, 'no save was ended in its middle, so that nothing was tried').toBeGreaterThan(0);
  });
});

describe('windows that annotate one article', () => {
  it('lose nothing of each other', async () => {
    const [names, count] = [['A', 'B', 'C'], 5];
    const codes = await Promise.all(names.map((name) => ended(savers.start(name, count))));
    expect(codes).toEqual([0, 0, 0]);
    const wanted = names.flatMap((name) => Array.from({ length: count }, (_, index) => `${name} ${index}`));
    expect(notesIn(await readFile(savers.file, 'utf8')).sort()).toEqual(wanted.sort());
  });
});
