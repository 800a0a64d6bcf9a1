// What one typed character costs while an article is open, beside reading the article anew.
import { fileURLToPath } from 'node:url';
import { runOrThrow } from '../lib/run.mjs';
import { table } from '../lib/table.mjs';

const LIMIT_MS = 5 * 60_000;
/** Characters, and how many edits of them are timed. */
const LENGTHS = [
  [14_000, 200],
  [100_000, 100],
  [1_000_000, 30],
  [5_000_000, 10],
];
const child = fileURLToPath(new URL('editsChild.mjs', import.meta.url));

/** @param {string} stages path of the bundled stages.ts @returns {Promise<string>} a table */
export async function edits(stages) {
  const rows = [];
  for (const [characters, count] of LENGTHS) {
    const { output } = await runOrThrow(process.execPath, [child, stages, String(characters), String(count)], {
      timeoutMs: LIMIT_MS,
      quiet: true,
    });
    const { pass, fresh, median, late } = JSON.parse(output.trimEnd().split('\n').at(-1));
    rows.push([
      characters.toLocaleString('en'),
      ...[fresh, median, late].map((time) => time.toFixed(1)),
      (median / pass).toFixed(1),
      (fresh / median).toFixed(1),
    ]);
  }
  return table(
    ['characters', 'anew, ms', 'an edit, ms: median', '95th percentile', 'in word passes', 'anew : edit'],
    rows,
  );
}
