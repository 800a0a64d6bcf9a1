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
  /** Runs a window that dies at a call of the file system. @returns the numbers of the changes that it said were saved */
  dieAt(name: string, call: number): Promise<string[]>;
  /** Runs a window that is ended from outside, wherever it is, once it has said so many changes. */
  killAfter(name: string, changes: number): Promise<string[]>;
}

/** Ends a window; returns the changes that it said were saved before. */
export type End = (name: string) => Promise<string[]>;

/**
 * Ends one window after the other: at each call of the file system in a save, from the first on, until one has come to its
 * end, and then some from outside, after so many changes, wherever they are by then.
 *
 * @param round is given what ends a window, and a number
 */
export async function endEverywhere(savers: Savers, round: (end: End, number: number) => Promise<void>): Promise<void> {
  let number = 0;
  for (let saved = 0; saved === 0;) {
    number += 1;
    const call = number;
    await round(async (name) => {
      const changes = await savers.dieAt(name, call);
      saved = changes.length;
      return changes;
    }, number);
  }
  for (let changes = 0; changes < FROM_OUTSIDE; changes += 1) {
    number += 1;
    await round((name) => savers.killAfter(name, changes), number);
  }
}

/** Windows that are ended from outside, after no change, one, two and so on. */
const FROM_OUTSIDE = 8;

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
  const start = (name: string, more: readonly string[]): ChildProcess => {
    const args = [bundle, at.file, name, ...more];
    const child = fork('test/unit/host/saver.mjs', args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    children.push(child);
    return child;
  };
  return {
    get folder() {
      return at.folder;
    },
    get file() {
      return at.file;
    },
    start: (name, count) => start(name, count === undefined ? [] : [String(count)]),
    dieAt: (name, call) => changesOf(start(name, [`at:${call}`])),
    killAfter: (name, changes) => changesOf(start(name, []), changes),
  };
}

/** The changes that a window says are saved, until it ends; after `enough` of them it is ended, wherever it is. */
async function changesOf(child: ChildProcess, enough = Infinity): Promise<string[]> {
  let said = '';
  const changes = () => said.split('\n').slice(1, -1); // behind `ready`, and before what was not said in full
  child.stdout!.setEncoding('utf8').on('data', (part: string) => {
    said += part;
    if (said.includes('\n') && changes().length >= enough) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return changes();
}

export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));
