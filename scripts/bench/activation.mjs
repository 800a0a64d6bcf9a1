// What the extension costs the thread of the extension host, in a real VS Code, beside an extension that does nothing.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledSuite, figuresIn, inNpmHost } from '../lib/hostSuite.mjs';
import { readManifest, root } from '../lib/paths.mjs';
import { quantile, table } from '../lib/table.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';

/** Starts of VS Code with each of the two. */
export const STARTS = 3;
/** A file is loaded anew from a copy of its own, since an engine that knows a text does not compile it again. */
export const COPIES = 7;
const LIMIT_MS = 180_000;
/** Milliseconds on the extension host's thread. */
const MOST = { entry: 15, piece: 10 };
const EMPTY = 'require("vscode");exports.activate=()=>{};';

/** @returns {Promise<string>} a table; builds nothing: `dist` is as it was built last */
export async function activation() {
  const folder = temporaryFolder('activation-');
  const [ours, empty] = [oursIn(join(folder, 'ours')), emptyIn(join(folder, 'empty'))];
  const suite = await bundledSuite(fileURLToPath(new URL('activationSuite.mjs', import.meta.url)), folder);
  const figures = async (extension) =>
    figuresIn(await inNpmHost({ extension, suite, kind: 'workspace', timeoutMs: LIMIT_MS, quiet: true }));
  const measured = { ours: [], empty: [] };
  for (let start = 0; start < STARTS; start += 1) {
    measured.empty.push(await figures(empty));
    measured.ours.push(await figures(ours));
  }
  return page(measured);
}

/** The extension as it is built, without what would activate it before it is asked to, and copies to load. */
function oursIn(folder) {
  const manifest = { ...readManifest(), activationEvents: [], browser: undefined };
  const dist = join(folder, 'dist');
  for (const part of ['dist', 'media', 'schemas', 'syntaxes'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const pieces = readdirSync(dist).filter((name) => /^extension\.(?:(?!web\.)\w+\.)?js$/.test(name));
  for (let copy = 0; copy < COPIES; copy += 1) {
    const to = join(folder, 'copies', String(copy));
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, 'empty.js'), EMPTY);
    for (const piece of pieces) cpSync(join(dist, piece), join(to, piece));
  }
  return folder;
}

function emptyIn(folder) {
  mkdirSync(folder, { recursive: true });
  const { publisher, engines, version } = readManifest();
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', publisher, engines, version, main: './empty.js' }),
  );
  writeFileSync(join(folder, 'empty.js'), EMPTY);
  return folder;
}

const median = (times) => quantile(times, 0.5);

function page({ ours, empty }) {
  const loads = (name) => ours.flatMap(({ loaded }) => loaded[name]);
  const pieces = Object.keys(ours[0].loaded).filter((name) => name !== 'extension.js' && name !== 'empty.js');
  const row = (what, times, floor, most) => [
    what,
    Math.max(...times).toFixed(1),
    median(times).toFixed(1),
    median(floor).toFixed(2),
    (median(times) / median(floor)).toFixed(0),
    most,
  ];
  const dearest = pieces.sort((a, b) => median(loads(b)) - median(loads(a)));
  return table(
    ['', 'most, ms', 'median, ms', 'an empty one, ms', 'times the empty one', 'allowed, ms'],
    [
      row('loading the entry', loads('extension.js'), loads('empty.js'), String(MOST.entry)),
      row(
        'activating',
        ours.map(({ activated }) => activated),
        empty.map(({ activated }) => activated),
        '',
      ),
      ...dearest.map((name) => row(`loading \`${name}\``, loads(name), loads('empty.js'), String(MOST.piece))),
    ],
  );
}
