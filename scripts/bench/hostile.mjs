// How long texts take that are made to be dear, a megabyte of each, and what the article says of them.
import { fileURLToPath } from 'node:url';
import { run } from '../lib/run.mjs';
import { table } from '../lib/table.mjs';

const LIMIT_MS = 60_000;
const MEGA = 1_000_000;

const filled = (piece) => () => piece.repeat(Math.ceil(MEGA / piece.length)).slice(0, MEGA);
const numbered = (count, write) => () => Array.from({ length: count }, (_, n) => write(n)).join('\n');

/** Each by what it is. */
export const HOSTILE = {
  'opening brackets': filled('['),
  'emphasis marks': filled('*_'),
  'references without a note': filled('[^1]'),
  '100,000 headings': numbered(100_000, (n) => `# h${n}\n`),
  '100,000 notes': numbered(100_000, (n) => `[^${n}]: n`),
  '30,000 references with notes': numbered(30_000, (n) => `a[^${n}]\n\n[^${n}]: n\n`),
  'a quote 10,000 deep': () => `${'>'.repeat(10_000)} x`,
  'lists 1,000 deep': numbered(1000, (n) => `${' '.repeat(n)}- x`),
  'items of one list': filled('- x\n'),
  '`- - - …` on one line': filled('- '),
  'rows of a table': () => `|a|b|\n|-|-|\n${filled('|a|b|\n')()}`,
  'blank lines': filled('\n'),
  fences: filled('```\n'),
  backticks: filled('`a``b'),
  'open comments': filled('<!-- '),
  'one line of prose': filled('The quick brown fox of Paris met 3 dogs, '),
  'digits, dots and dashes': filled('1.9-90–2.'),
  'single numerals': filled('1 - 1 - '),
  capitals: filled('Aa Bb Cc '),
  'emoji chains': filled('👩‍👩‍👧'),
};

const child = fileURLToPath(new URL('hostileChild.mjs', import.meta.url));

/** @param {string} stages path of the bundled stages.ts @returns {Promise<string>} a table */
export async function hostile(stages) {
  const rows = [];
  for (const name of Object.keys(HOSTILE)) {
    const { code, output } = await run(process.execPath, [child, stages, name], { timeoutMs: LIMIT_MS, quiet: true });
    if (code !== 0) {
      rows.push([name, `failed, or more than ${LIMIT_MS / 1000}`, '']);
      continue;
    }
    const { seconds, problems } = JSON.parse(output.trimEnd().split('\n').at(-1));
    rows.push([name, seconds.toFixed(1), problems.join(', ')]);
  }
  return table(['', 's', 'problems told'], rows);
}
