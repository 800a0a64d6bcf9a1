import { mkdtemp, readFile, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editCast, type CastEdit } from '../../../src/core/cast/editCast';
import { readCast } from '../../../src/core/cast/readCast';
import { correct, type CastStore } from '../../../src/host/cast/correct';
import { swapOnDisk } from '../../../src/host/cast/swapOnDisk';
import { turn, useSkippedTime } from './skippedTime';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cast-'));
  file = join(folder, 'cast.yml');
});
afterEach(() => rm(folder, { recursive: true }));

const textOf = (path: string) => readFile(path, 'utf8').catch(() => undefined);
const time = useSkippedTime(20_161_205);
/** How often another window came first. */
let races = 0;
beforeEach(() => void (races = 0));
const onDisk: CastStore = {
  read: () => time.working(() => textOf(file)),
  swap: async (expected, text) => {
    const swapped = await time.working(() => swapOnDisk(file, expected, text));
    if (!swapped) races += 1;
    return swapped;
  },
};

/** Turns of the event loop within which a slow worker answers. */
const SLOW = 200;
const slowly = () => time.dawdle(SLOW);

/** One window with a slow worker, which makes its corrections one after the other. */
async function windowThatWrites(edits: readonly CastEdit[], store = onDisk, work = slowly): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const edit of edits) {
    results.push(
      await correct(store, async (text) => {
        await work();
        return editCast(text, edit);
      }),
    );
  }
  return results;
}

const added = (name: string): CastEdit => ({ type: 'add', name, to: 'person' });
const ignored = (name: string): CastEdit => ({ type: 'ignore', actor: { name, type: 'other', aliases: [name] } });
const TWENTY = Array.from({ length: 20 }, (_, index) => `No ${index}`);

describe('corrections of several windows at once', () => {
  it('are all in the file in the end, each window having made twenty', async () => {
    await writeFile(file, '# Ours\n');
    const windows = [
      TWENTY.map((name) => added(`A ${name}`)),
      TWENTY.map((name) => added(`B ${name}`)),
      TWENTY.map((name) => ignored(`C ${name}`)),
    ];
    const results = await time.outcomeOf(Promise.all(windows.map((edits) => windowThatWrites(edits))));
    expect(results.flat().filter((result) => typeof result === 'string')).toEqual([]);
    const text = (await textOf(file))!;
    const { actors, ignore } = readCast(text).file!;
    expect(actors.map(({ name }) => name).sort()).toEqual(TWENTY.flatMap((name) => [`A ${name}`, `B ${name}`]).sort());
    expect([...ignore].sort()).toEqual(TWENTY.map((name) => `C ${name}`).sort());
    expect(text).toContain('# Ours');
    expect(await readdir(folder)).toEqual(['cast.yml']);
    expect(races, 'no window came in between, so that nothing was tried').toBeGreaterThan(0);
  });

  it('are all in the file where its provider looks at nothing before it writes', async () => {
    let text: string | undefined;
    const careless: CastStore = {
      read: () => Promise.resolve(text),
      swap: async (_, wanted) => {
        await slowly();
        text = wanted;
        return true;
      },
    };
    const names = TWENTY.slice(0, 8);
    const windows = ['A', 'B'].map((window) => names.map((name) => added(`${window} ${name}`)));
    await time.outcomeOf(Promise.all(windows.map((edits) => windowThatWrites(edits, careless))));
    const found = readCast(text!).file!.actors.map(({ name }) => name);
    expect(found.sort()).toEqual(names.flatMap((name) => [`A ${name}`, `B ${name}`]).sort());
  });

  it('are never seen half written', async () => {
    let seen = 0;
    /** A worker so slow that the file is looked at some more times before it answers. */
    const seenMore = () =>
      time.working(async () => {
        for (const enough = seen + 15; seen < enough;) await turn();
      });
    const state = { over: false };
    const writing = windowThatWrites(TWENTY.slice(0, 8).map(added), onDisk, seenMore);
    const over = time.outcomeOf(writing).finally(() => (state.over = true));
    while (!state.over) {
      const text = await textOf(file);
      if (text !== undefined) expect(text).toMatch(/type: person\n$/);
      seen += 1;
    }
    await over;
    expect(seen).toBeGreaterThan(100);
  });
});

describe('one correction', () => {
  const one = (edit: CastEdit, store = onDisk) =>
    time.outcomeOf(correct(store, (text) => Promise.resolve(editCast(text, edit))));

  it('makes the file where there is none, and says what there was before', async () => {
    expect(await one(added('Ada'))).toEqual({
      before: undefined,
      after: 'actors:\n  - name: Ada\n    type: person\n',
    });
  });

  it('writes nothing that is said already', async () => {
    const text = 'ignore:   [ Sun ]\n';
    await writeFile(file, text);
    expect(await one(ignored('Sun'))).toBe('unchanged');
    expect(await textOf(file)).toBe(text);
  });

  it('leaves a broken file alone', async () => {
    await writeFile(file, 'actors: [');
    expect(await one(added('Ada'))).toBe('broken');
    expect(await textOf(file)).toBe('actors: [');
  });

  it('gives up where others always come first', async () => {
    const store: CastStore = { read: () => Promise.resolve(''), swap: () => Promise.resolve(false) };
    expect(await one(added('Ada'), store)).toBe('failed');
  });

  it('can be taken back as it was written, another’s left in', async () => {
    await one(added('Ada'));
    const ours = await one(added('Bob'));
    if (typeof ours === 'string') throw new Error(ours);
    expect(await onDisk.swap(ours.after, ours.before)).toBe(true);
    expect(readCast((await textOf(file))!).file!.actors.map(({ name }) => name)).toEqual(['Ada']);
    await one(added('Cy'));
    expect(await onDisk.swap(ours.after, ours.before)).toBe(false);
  });
});

describe('swapOnDisk', () => {
  it('removes a file that is as expected, and no other', async () => {
    await writeFile(file, 'a');
    expect(await swapOnDisk(file, 'b', undefined)).toBe(false);
    expect(await swapOnDisk(file, 'a', undefined)).toBe(true);
    expect(await textOf(file)).toBeUndefined();
  });

  it('makes no file where another has made one', async () => {
    await writeFile(file, 'theirs');
    expect(await swapOnDisk(file, undefined, 'ours')).toBe(false);
    expect(await textOf(file)).toBe('theirs');
  });

  it.skipIf(process.platform === 'win32')('keeps a link a link, and the file’s mode', async () => {
    const target = join(folder, 'shared.yml');
    await writeFile(target, 'a', { mode: 0o640 });
    await symlink(target, file);
    expect(await swapOnDisk(file, 'a', 'b')).toBe(true);
    expect(await readFile(target, 'utf8')).toBe('b');
    expect((await stat(target)).mode & 0o777).toBe(0o640);
  });

  it('waits for another window, and not for one that is gone', async () => {
    const lock = join(folder, '.cast.yml.lock');
    await writeFile(lock, '');
    let swapped = false;
    const swapping = swapOnDisk(file, undefined, 'ours').then(() => (swapped = true));
    for (let looks = 0; looks < 10; looks += 1) {
      while (vi.getTimerCount() === 0) await turn(); // until it waits for its next look at the lock
      await vi.advanceTimersToNextTimerAsync();
    }
    expect(swapped).toBe(false);
    await utimes(lock, new Date(0), new Date(0));
    await time.outcomeOf(swapping);
    expect(await readdir(folder)).toEqual(['cast.yml']);
  });

  it('leaves nothing beside the file where it cannot be written', async () => {
    await expect(swapOnDisk(join(folder, 'no', 'cast.yml'), undefined, 'a')).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual([]);
  });
});
