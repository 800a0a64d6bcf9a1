import { randomUUID } from 'node:crypto';
import { open, readFile, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decodeText } from './decodeText';
import { isStale, withLock } from './lock';

/**
 * Puts a text in the place of the one expected in a file on disk. It is written beside the file, waited for until it is
 * on the disk, and renamed over the file, which POSIX rename(2) does at one stroke: who reads meanwhile sees the old
 * text or the new one, and a crash leaves one of the two. Between the last look at the file and that stroke no other
 * window of ours writes.
 *
 * @param text undefined removes the file
 * @returns false where the file holds something else by now
 */
export async function swapOnDisk(
  path: string,
  expected: string | undefined,
  text: string | undefined,
): Promise<boolean> {
  // The file behind a link is written, not the link.
  const file = await realpath(path).catch(() => path);
  const hidden = join(dirname(file), `.${basename(file)}`);
  const beside = `${hidden}.${randomUUID()}.tmp`;
  try {
    if (text !== undefined) await writeThrough(beside, text, await modeOf(file));
    return await withLock(`${hidden}.lock`, async () => {
      if ((await textOn(file)) !== expected) return false;
      await (text === undefined ? rm(file, { force: true }) : rename(beside, file));
      await sweep(hidden);
      return true;
    });
  } finally {
    await rm(beside, { force: true });
  }
}

/** Removes what windows left beside the file that were ended in the middle of a swap. */
async function sweep(hidden: string): Promise<void> {
  const folder = dirname(hidden);
  const left = (await readdir(folder)).filter(
    (name) => name.startsWith(`${basename(hidden)}.`) && name.endsWith('.tmp'),
  );
  for (const path of left.map((name) => join(folder, name))) if (await isStale(path)) await rm(path, { force: true });
}

async function writeThrough(path: string, text: string, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Undefined where there is no file. */
async function textOn(path: string): Promise<string | undefined> {
  try {
    return decodeText(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const modeOf = (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ mode }) => mode,
    () => undefined,
  );
