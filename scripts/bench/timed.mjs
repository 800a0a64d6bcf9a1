// Times one contender in a process of its own, so that none pays for another's garbage or for code compiled for both.
import { fileURLToPath } from 'node:url';
import { runOrThrow } from '../lib/run.mjs';

const LIMIT_MS = 10 * 60_000;
const child = fileURLToPath(new URL('timedChild.mjs', import.meta.url));

/**
 * @param {string} stages path of the bundled stages.ts @param {string} name see contenders.mjs @param {number} [count] of documents
 * @returns {Promise<{ pass: import('./timing.mjs').Timing, task: import('./timing.mjs').Timing }>}
 */
export async function timed(stages, name, count = 1) {
  const { output } = await runOrThrow(process.execPath, [child, stages, name, String(count)], {
    timeoutMs: LIMIT_MS,
    quiet: true,
  });
  return JSON.parse(output.trimEnd().split('\n').at(-1));
}
