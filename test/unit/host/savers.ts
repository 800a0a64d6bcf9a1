import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

/** Windows in processes of their own, which save a file again and again. */
export interface Savers {
  /** A folder of its own for each test, and the file in it. */
  readonly folder: string;
  readonly file: string;
  /** @param count of changes; without it there is no end */
  start(name: string, count?: number): ChildProcess;
}

/**
 * For the tests of a file: what the processes run is bundled once, and none outlives its test.
 *
 * @param source exports `change(text, name)`, which gives the text with one change more
 */
export function useSavers(fileName: string, source: string): Savers {
  let tools = '';
  let bundle = '';
  let children: ChildProcess[] = [];
  const at = { folder: '', file: '' };
  beforeAll(async () => {
    tools = await mkdtemp(join(tmpdir(), 'saver-'));
    bundle = join(tools, 'saver-parts.cjs');
    const contents = `
      export { swapOnDisk } from './src/host/cast/swapOnDisk';
      export { correct } from './src/host/cast/correct';
      ${source}
    `;
    const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' } as const;
    await build({ stdin, bundle: true, platform: 'node', format: 'cjs', outfile: bundle, logLevel: 'error' });
  });
  afterAll(() => rm(tools, { recursive: true }));
  beforeEach(async () => {
    at.folder = await mkdtemp(join(tmpdir(), 'saved-'));
    at.file = join(at.folder, fileName);
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    children = [];
    await rm(at.folder, { recursive: true });
  });
  return {
    get folder() {
      return at.folder;
    },
    get file() {
      return at.file;
    },
    start(name, count) {
      const args = [bundle, at.file, name, ...(count === undefined ? [] : [String(count)])];
      const child = fork('test/unit/host/saver.mjs', args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
      children.push(child);
      return child;
    },
  };
}

export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** A small generator of the same numbers for the same seed (Mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
