// One part of the tests in a process of its own: with a temporary folder that goes with it, a limit, and no process left.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { countsFrom, oneFor, withFailures } from './counts.mjs';
import { MARKER, endLeftovers, markerFor, namesOf } from './leftovers.mjs';
import { run } from './run.mjs';
import { removeFolder, temporaryRoot, temporaryVariables } from './temporary.mjs';

/** Folders of parts that are under way. */
const folders = new Set();
process.on('exit', () => folders.forEach(removeFolder));

let started = 0;

/**
 * @typedef {{ command: string, args: string[], timeoutMs: number, cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean,
 *   show?: (text: string) => void, temporary?: string, endingMs?: number, reports?: boolean }} Part
 *   `temporary`: the folder in which it gets one; `reports`: prints its results, instead of passing or failing as a whole
 * @param {Part} part
 * @returns {Promise<import('./counts.mjs').Counts>} its own, and a failure for each process left behind
 */
export async function runPart({ command, args, env = process.env, temporary = temporaryRoot(), endingMs, ...part }) {
  const { reports = false, timeoutMs, ...options } = part;
  const marker = markerFor(`${process.pid}-${(started += 1)}`);
  const folder = mkdtempSync(join(temporary, 'rt-'));
  folders.add(folder);
  let left = [];
  try {
    const ended = await run(command, args, {
      ...options,
      timeoutMs,
      env: { ...env, ...temporaryVariables(folder), [MARKER]: marker },
      afterExit: async ({ pid }) => (left = await endLeftovers(marker, pid, endingMs)),
    });
    const counts = reports ? countsFrom(ended, timeoutMs) : wholeOf(ended, timeoutMs);
    return withFailures(counts, namesOf(left));
  } finally {
    removeFolder(folder);
    folders.delete(folder);
  }
}

function wholeOf({ code, timedOut }, timeoutMs) {
  if (timedOut) return oneFor(false, `timed out after ${Math.round(timeoutMs / 1000)} s`);
  return oneFor(code === 0, `ended with code ${code}`);
}
