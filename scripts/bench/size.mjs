// What the model and the lists weigh, by themselves and within the worker that ships.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../lib/paths.mjs';
import { shippedSizes } from '../lib/sizes.mjs';
import { table } from '../lib/table.mjs';

const ENGLISH = 'src/core/language/en/actors';
const ACTORS = 'src/core/actors';
const KILO = 1000;

const OPTIONS = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  metafile: true,
  write: false,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

const weigh = (bytes) => ({ raw: bytes.length, packed: gzipSync(bytes, { level: 9 }).length });
const kilobytes = (bytes) => `${Math.round(bytes / KILO)} kB`;

/** Everything in the folder of the model but what is there for people to read. */
function modelFiles() {
  const folder = join(root, ENGLISH, 'data');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map(({ name }) => [name, weigh(readFileSync(join(folder, name)))]);
}

/** The lists of words as they ship: minified, and without the model. */
async function lists() {
  const entryPoints = [`${ENGLISH}/english.ts`];
  const { outputFiles } = await build({ ...OPTIONS, entryPoints, format: 'esm', external: ['./data/*'] });
  return ['word lists and cues', weigh(outputFiles[0].contents)];
}

/** How much of the worker is the stage of the actors, lists and model included. */
async function shareOfWorker() {
  const entryPoints = ['src/worker/entry.node.ts'];
  const { metafile, outputFiles } = await build({ ...OPTIONS, entryPoints, platform: 'node', format: 'cjs' });
  const [{ inputs }] = Object.values(metafile.outputs);
  const own = Object.entries(inputs).filter(([path]) => path.startsWith(ACTORS) || path.startsWith(ENGLISH));
  const bytes = own.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  return { bytes, ...weigh(outputFiles[0].contents) };
}

/** @typedef {{ packed: number, table: string, worker: string }} Size  `packed` is the sum in bytes */

/** @returns {Promise<Size>} */
export async function size() {
  const parts = [...modelFiles(), await lists()];
  const sum = (of) => parts.reduce((total, [, weights]) => total + weights[of], 0);
  const rows = [...parts, ['together', { raw: sum('raw'), packed: sum('packed') }]];
  const { bytes, raw, packed } = await shareOfWorker();
  return {
    packed: sum('packed'),
    table: table(
      ['', 'as it is', 'packed (gzip)'],
      rows.map(([name, weights]) => [name, kilobytes(weights.raw), kilobytes(weights.packed)]),
    ),
    worker: `The worker is ${kilobytes(raw)} (packed ${kilobytes(packed)}); the actors, with lists and model, are ${kilobytes(bytes)} of it.`,
  };
}

/** @returns {Promise<string>} a table of the scripts that ship, beside what they may weigh */
export async function shipped() {
  const rows = (await shippedSizes()).map(({ file, bytes, most, packed }) => [
    `\`${file}\`${packed ? ', packed, without the model' : ''}`,
    inKilobytes(bytes),
    inKilobytes(most),
    bytes <= most ? 'yes' : 'no',
  ]);
  return table(['', 'measured', 'allowed', 'kept'], rows);
}

const inKilobytes = (bytes) => `${(bytes / KILO).toFixed(1)} kB`;
