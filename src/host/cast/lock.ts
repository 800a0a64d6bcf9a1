import { randomUUID } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';

/** A file of ours this old, in milliseconds, was left behind by a window that is gone: a swap takes a few. */
export const STALE = 5_000;
/** Between two looks at a lock that another holds, in milliseconds. */
const PATIENCE = 10;

/**
 * Runs a task while no other window runs one under the same lock: a file that only one can make (POSIX open(2),
 * O_EXCL). One left behind is taken away after a while.
 */
export async function withLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  while (!(await taken(path))) {
    if (await isStale(path)) await breakLock(path);
    else await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  }
  try {
    return await task();
  } finally {
    await rm(path, { force: true });
  }
}

async function taken(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a stale lock away. Of several windows that see it, one gets it by renaming; whoever finds that it took the lock of
 * the window that came next gives it back, which fails only where a third one is quicker.
 */
async function breakLock(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    await rename(path, aside);
    if (!(await isStale(aside))) await link(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Whether a file was last written to so long ago that nobody who wrote it is at it still. */
export const isStale = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > STALE,
    () => false, // given back meanwhile
  );
