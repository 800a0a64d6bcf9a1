// What ten thousand annotations in a workspace cost the reader: cases of the browser test print their times.
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { runOrThrow } from '../lib/run.mjs';
import { quantile, table } from '../lib/table.mjs';

const RUNS = 5;
const LIMIT_MS = 5 * 60_000;
const CASES = 'ten thousand annotations';
/** A line of a case that measures. */
const FIGURES = /^│ figures (.*)$/gm;
/** Milliseconds until a list is seen. */
const MOST = 300;

/** @returns {Promise<string>} a table; packs nothing: the extension is as it was packed last */
export async function annotationsInWorkspace() {
  const measured = [];
  for (let run = 0; run < RUNS; run += 1) {
    const args = [join(root, 'scripts', 'runUi.mjs'), '--only', CASES];
    const { output } = await runOrThrow(process.execPath, args, { timeoutMs: LIMIT_MS, quiet: true });
    const figures = [...output.matchAll(FIGURES)].map(([, json]) => JSON.parse(json));
    measured.push(Object.assign({}, ...figures));
  }
  const median = (name) =>
    quantile(
      measured.map((figures) => figures[name]),
      0.5,
    );
  const row = (name, most) => {
    const times = measured.map((figures) => figures[name]);
    return [name, String(Math.round(median(name))), `${Math.min(...times)} to ${Math.max(...times)}`, most];
  };
  const ratio = median('a letter typed beside them, median') / median('a letter typed without any, median');
  return `${table(
    ['', 'median of the runs, ms', 'from, to', 'allowed, ms'],
    Object.keys(measured[0]).map((name) => row(name, /^first rows/.test(name) ? String(MOST) : '')),
  )}

Typing beside them takes ${ratio.toFixed(2)} times what it takes without any.`;
}
