// What the files that ship may weigh, and what they do.
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundles } from './bundles.mjs';
import { root } from './paths.mjs';

const KILO = 1000;

/** The model of the tagger of names, with its word vectors: it is learnt, not written, and has a budget of its own. */
const MODEL = /\/actors\/data\//;

/** Bytes a file may have; of a worker without the model, and packed. The package as a whole is looked at when it is made. */
const BUDGETS = [
  // Read and run before anything of ours is on the screen, of every window that opens a text.
  { of: /^dist\/extension\.js$/, most: 30 * KILO },
  // The browser's extension host takes one file; it is no larger than entry and pieces together would be.
  { of: /^dist\/extension\.web\.js$/, most: 200 * KILO },
  // A piece is run on the thread that all extensions share: this much takes some milliseconds.
  { of: /^dist\/extension\.\w+\.js$/, most: 45 * KILO },
  { of: /^dist\/worker\.(?:web\.)?js$/, most: 260 * KILO, packed: true },
  { of: /^dist\/webview\/\w+\.js$/, most: 120 * KILO },
];

/** Bytes that the .vsix may have. */
export const LARGEST_PACKAGE = 4 * KILO * KILO;

/**
 * @typedef {{ file: string, bytes: number, most: number, packed: boolean }} Size  `bytes` are packed where `packed` says so
 * @returns {Promise<Size[]>} of every script that ships, built as it ships
 */
export async function shippedSizes() {
  const sizes = [];
  for (const options of await bundles(false)) {
    const { outputFiles } = await build({
      ...options,
      write: false,
      logLevel: 'error',
      plugins: [noModel, ...(options.plugins ?? [])],
    });
    for (const { path, contents } of outputFiles) {
      const file = relative(root, path).replaceAll('\\', '/');
      const budget = BUDGETS.find(({ of }) => of.test(file));
      if (!budget) continue;
      const { most, packed = false } = budget;
      sizes.push({ file, bytes: packed ? gzipSync(contents, { level: 9 }).length : contents.length, most, packed });
    }
  }
  return sizes;
}

/** @type {import('esbuild').Plugin} */
const noModel = {
  name: 'no-model',
  setup: ({ onLoad }) => onLoad({ filter: MODEL }, () => ({ contents: '{}', loader: 'json' })),
};
