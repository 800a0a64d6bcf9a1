import { mkdtemp, readFile, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editCast, type CastEdit } from '../../../src/core/cast/editCast';
import { readCast } from '../../../src/core/cast/readCast';
import { correct, type CastStore } from '../../../src/host/cast/correct';
import { swapOnDisk } from '../../../src/host/cast/swapOnDisk';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cast-'));
  file = join(folder, 'cast.yml');
});
afterEach(() => rm(folder, { recursive: true }));

const textOf = (path: string) => readFile(path, 'utf8').catch(() => undefined);
const onDisk: CastStore = {
  read: () => textOf(file),
  swap: (expected, text) => swapOnDisk(file, expected, text),
};
const dawdle = (most: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * most));

/** One window with a slow worker, which makes its corrections one after the other. */
async function windowThatWrites(edits: readonly CastEdit[], store: CastStore = onDisk): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const edit of edits) {
    results.push(
      await correct(store, async (text) => {
        await dawdle(20);
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
  it('are all in the file in the end, each window having made twenty', { timeout: 60_000 }, async () => {
    await writeFile(file, '# Ours\n');
    const windows = [
      TWENTY.map((name) => added(`A ${name}`)),
      TWENTY.map((name) => added(`B ${name}`)),
      TWENTY.map((name) => ignored(`C ${name}`)),
    ];
    const results = await Promise.all(windows.map((edits) => windowThatWrites(edits)));
    expect(results.flat().filter((result) => typeof result === 'string')).toEqual([]);
    const text = (await textOf(file))!;
    const { actors, ignore } = readCast(text).file!;
    expect(actors.map(({ name }) => name).sort()).toEqual(TWENTY.flatMap((name) => [`A ${name}`, `B ${name}`]).sort());
    expect([...ignore].sort()).toEqual(TWENTY.map((name) => `C ${name}`).sort());
    expect(text).toContain('# Ours');
    expect(await readdir(folder)).toEqual(['cast.yml']);
  });

  it('are all in the file where its provider looks at nothing before it writes', { timeout: 60_000 }, async () => {
    let text: string | undefined;
    const careless: CastStore = {
      read: () => Promise.resolve(text),
      swap: async (_, wanted) => {
        await dawdle(20);
        text = wanted;
        return true;
      },
    };
    const names = TWENTY.slice(0, 8);
    await Promise.all([
      windowThatWrites(
        names.map((name) => added(`A ${name}`)),
        careless,
      ),
      windowThatWrites(
        names.map((name) => added(`B ${name}`)),
        careless,
      ),
    ]);
    const found = readCast(text!).file!.actors.map(({ name }) => name);
    expect(found.sort()).toEqual(names.flatMap((name) => [`A ${name}`, `B ${name}`]).sort());
  });

  it('are never seen half written', { timeout: 60_000 }, async () => {
    const writing = windowThatWrites(TWENTY.slice(0, 8).map(added));
    const state = { over: false };
    void writing.then(() => (state.over = true));
    let seen = 0;
    while (!state.over) {
      const text = await textOf(file);
      if (text !== undefined) expect(text).toMatch(/type: person\n$/);
      seen += 1;
      await dawdle(2);
    }
    expect(seen).toBeGreaterThan(100);
  });
});

describe('one correction', () => {
  const one = (edit: CastEdit, store = onDisk) => correct(store, (text) => Promise.resolve(editCast(text, edit)));

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
    await dawdle(100);
    expect(swapped).toBe(false);
    await utimes(lock, new Date(0), new Date(0));
    await swapping;
    expect(await readdir(folder)).toEqual(['cast.yml']);
  });

  it('leaves nothing beside the file where it cannot be written', async () => {
    await expect(swapOnDisk(join(folder, 'no', 'cast.yml'), undefined, 'a')).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual([]);
  });
});
