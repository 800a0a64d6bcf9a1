import { readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCast } from '../../../src/core/cast/readCast';
import { STALE } from '../../../src/host/cast/lock';
import { swapOnDisk } from '../../../src/host/cast/swapOnDisk';
import { ended, endEverywhere, useSavers } from './savers';

const savers = useSavers(
  'cast.yml',
  `
    import { editCast } from './src/core/cast/editCast';
    export const change = (text: string, name: string) =>
      text.startsWith('No ') ? (name + '\\n').repeat(3000) : editCast(text, { type: 'add', name, to: 'person' });
  `,
);

const WHOLE = /^(No \d+ \d+\n)\1{2999}$/;

/** Makes what was left behind as old as it is when somebody saves again a while later. */
async function letTimePass(): Promise<void> {
  const then = new Date(Date.now() - 2 * STALE);
  for (const name of await readdir(savers.folder)) await utimes(join(savers.folder, name), then, then);
}

describe.skipIf(process.platform === 'win32')('a window that is ended in the middle of a save', () => {
  it('leaves the old text or the new one, and nothing else for long', async () => {
    const left = { locks: 0, texts: 0 };
    await writeFile(savers.file, 'No 0 0\n'.repeat(3_000));
    await endEverywhere(savers, async (end, round) => {
      await end(`No ${round}`);
      const text = await readFile(savers.file, 'utf8');
      expect(text).toMatch(WHOLE);
      const others = (await readdir(savers.folder)).filter((name) => name !== 'cast.yml');
      left.locks += others.filter((name) => name.endsWith('.lock')).length;
      left.texts += others.filter((name) => name.endsWith('.tmp')).length;
      expect(others.length, others.join()).toBeLessThanOrEqual(2);

      await letTimePass();
      expect(await swapOnDisk(savers.file, text, `No 0 ${round}\n`.repeat(3_000))).toBe(true);
      expect(await readdir(savers.folder)).toEqual(['cast.yml']);
    });
    expect(left.texts, 'no save was ended in its middle, so that nothing was tried').toBeGreaterThan(0);
  });
});

describe('windows in processes of their own', () => {
  const NAMES = ['A', 'B', 'C'];
  const COUNT = 5;

  it('lose no correction of each other, a lock left behind in their way', async () => {
    const lock = join(savers.folder, '.cast.yml.lock');
    await writeFile(lock, '');
    await utimes(lock, new Date(0), new Date(0));
    const windows = NAMES.map((name) => savers.start(name, COUNT));
    expect(await Promise.all(windows.map(ended))).toEqual(NAMES.map(() => 0));
    const { actors } = readCast(await readFile(savers.file, 'utf8')).file!;
    const wanted = NAMES.flatMap((name) => Array.from({ length: COUNT }, (_, index) => `${name} ${index}`));
    expect(actors.map(({ name }) => name).sort()).toEqual(wanted.sort());
    expect(await readdir(savers.folder)).toEqual(['cast.yml']);
  });
});
