import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCast } from '../../../src/core/cast/readCast';
import { STALE } from '../../../src/host/cast/lock';
import { swapOnDisk } from '../../../src/host/cast/swapOnDisk';

const ENTRY = `
  export { swapOnDisk } from './src/host/cast/swapOnDisk';
  export { correct } from './src/host/cast/correct';
  export { editCast } from './src/core/cast/editCast';
`;

let tools: string;
let bundle: string;
beforeAll(async () => {
  tools = await mkdtemp(join(tmpdir(), 'saver-'));
  bundle = join(tools, 'saver-parts.cjs');
  const stdin = { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' } as const;
  await build({ stdin, bundle: true, platform: 'node', format: 'cjs', outfile: bundle, logLevel: 'error' });
});
afterAll(() => rm(tools, { recursive: true }));

let folder: string;
let file: string;
let children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  file = join(folder, 'cast.yml');
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await rm(folder, { recursive: true });
});

function startSaver(...args: readonly string[]): ChildProcess {
  const child = fork('test/unit/host/saver.mjs', [bundle, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  children.push(child);
  return child;
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** A small generator of the same numbers for the same seed (Mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ROUNDS = 24;
/** A save takes a few milliseconds: within this many there are dozens. */
const LONGEST_LIFE = 60;
const WHOLE = /^(No \d+ \d+\n)\1{2999}$/;

/** Makes what was left behind as old as it is when somebody saves again a while later. */
async function letTimePass(): Promise<void> {
  const then = new Date(Date.now() - 2 * STALE);
  for (const name of await readdir(folder)) await utimes(join(folder, name), then, then);
}

describe.skipIf(process.platform === 'win32')('a window that is ended in the middle of a save', () => {
  it('leaves the old text or the new one, and nothing else for long', { timeout: 60_000 }, async () => {
    const random = randomFrom(20_161_205);
    const left = { locks: 0, texts: 0 };
    await writeFile(file, 'No 0 0\n'.repeat(3_000));
    for (let round = 1; round <= ROUNDS; round += 1) {
      const child = startSaver(`No ${round}`);
      await new Promise((resolve) => child.stdout!.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE));
      child.kill('SIGKILL');
      await ended(child);

      const text = await readFile(file, 'utf8');
      expect(text).toMatch(WHOLE);
      const others = (await readdir(folder)).filter((name) => name !== 'cast.yml');
      left.locks += others.filter((name) => name.endsWith('.lock')).length;
      left.texts += others.filter((name) => name.endsWith('.tmp')).length;
      expect(others.length, others.join()).toBeLessThanOrEqual(2);

      await letTimePass();
      expect(await swapOnDisk(file, text, `No 0 ${round}\n`.repeat(3_000))).toBe(true);
      expect(await readdir(folder)).toEqual(['cast.yml']);
    }
    expect(left.texts, 'no save was ended in its middle, so that nothing was tried').toBeGreaterThan(0);
  });
});

describe('windows in processes of their own', () => {
  const NAMES = ['A', 'B', 'C'];
  const COUNT = 5;

  it('lose no correction of each other, a lock left behind in their way', { timeout: 60_000 }, async () => {
    const lock = join(folder, '.cast.yml.lock');
    await writeFile(lock, '');
    await utimes(lock, new Date(0), new Date(0));
    const windows = NAMES.map((name) => startSaver(name, String(COUNT)));
    expect(await Promise.all(windows.map(ended))).toEqual(NAMES.map(() => 0));
    const { actors } = readCast(await readFile(file, 'utf8')).file!;
    const wanted = NAMES.flatMap((name) => Array.from({ length: COUNT }, (_, index) => `${name} ${index}`));
    expect(actors.map(({ name }) => name).sort()).toEqual(wanted.sort());
    expect(await readdir(folder)).toEqual(['cast.yml']);
  });
});
