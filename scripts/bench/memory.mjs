// What the stage of the actors needs in memory for one long text, in a process of its own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOrThrow } from '../lib/run.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';

const LIMIT_MS = 5 * 60_000;
const MEGABYTE = 2 ** 20;
const child = fileURLToPath(new URL('memoryChild.mjs', import.meta.url));

/** The heap before each sweep, in megabytes, as `--trace-gc` tells it: `… Scavenge 52.1 (60.0) -> 40.3 (61.0) MB …` */
const SWEEP = /(\d+\.\d+) \(\d+\.\d+\) -> \d+\.\d+ \(\d+\.\d+\) MB/g;

/** @typedef {{ peak: number, kept: number, resident: number | null }} Memory  megabytes above text and blocks; `kept` is after a sweep */

/** @param {string} stages path of the bundled stages.ts @param {string} text @returns {Promise<Memory>} */
export async function memoryOf(stages, text) {
  const path = join(temporaryFolder('memory-'), 'text.md');
  writeFileSync(path, text);
  const args = ['--expose-gc', '--trace-gc', child, stages, path];
  const { output } = await runOrThrow(process.execPath, args, { timeoutMs: LIMIT_MS, quiet: true });
  const [, during] = output.split('== stage\n');
  const figures = JSON.parse(/^\{.*\}$/m.exec(output)[0]);
  const sweeps = [...during.matchAll(SWEEP)].map(([, heap]) => Number(heap) * MEGABYTE);
  const above = (bytes) => (bytes - figures.before) / MEGABYTE;
  return {
    peak: above(Math.max(figures.after, ...sweeps)),
    kept: above(figures.kept),
    resident: figures.resident === null ? null : figures.resident / MEGABYTE,
  };
}
