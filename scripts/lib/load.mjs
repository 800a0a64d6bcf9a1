// Work that keeps processors busy beside a run of the tests.
import { endChild, startChild } from './children.mjs';
import { run } from './run.mjs';

const ASK_MS = 20_000;
const BUSY = ['--eval', 'for (;;);'];

const hasStressNg = async () => (await run('stress-ng', ['--version'], { timeoutMs: ASK_MS, quiet: true })).code === 0;

/**
 * Runs a task under load.
 * @template T
 * @param {number} load so many processors' worth @param {() => Promise<T>} task @returns {Promise<T>}
 */
export async function underLoad(load, task) {
  const options = { stdio: 'ignore' };
  const children = [];
  if (load > 0 && (await hasStressNg())) {
    children.push(startChild('stress-ng', ['--cpu', String(load), '--quiet'], options));
  } else {
    for (let at = 0; at < load; at += 1) children.push(startChild(process.execPath, BUSY, options));
  }
  try {
    return await task();
  } finally {
    await Promise.all(children.map(endChild));
  }
}
