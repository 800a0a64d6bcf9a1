import { open, rm, stat } from 'node:fs/promises';

/** A lock this old, in milliseconds, was left behind by a window that is gone: ours are held for a few. */
const STALE = 5_000;
/** Between two looks at a lock that another holds, in milliseconds. */
const PATIENCE = 10;

/**
 * Runs a task while no other window runs one under the same lock: a file that only one can make (POSIX open(2),
 * O_EXCL). One left behind is taken away after a while.
 */
export async function withLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  while (!(await taken(path))) {
    if (await isStale(path)) await rm(path, { force: true });
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

const isStale = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > STALE,
    () => false, // given back meanwhile
  );
