// Cuts the extension into its entry and pieces: CommonJS files, one for every `import()` of the source.
//
// Each is bundled by itself and holds its own copy of what it shares with others, so that a piece is one file to load and
// the entry holds no more than it needs. ES modules, which esbuild would cut without copies, load in no browser's host, and
// in Node's each waits for `vscode` to come from another thread: an empty extension took 0.3 to 1.8 s so, and 1 to 5 ms here.
import { basename } from 'node:path';
import { build } from 'esbuild';

const nameOf = (path) => basename(path, '.ts');
/** Beside the entry, whose name it begins with. */
const fileOf = (entry, piece) => `${nameOf(entry)}.${nameOf(piece)}`;

/** Where the source is cut. @param {string} entry @param {import('esbuild').BuildOptions} options @returns {Promise<string[]>} files */
async function cutsOf(entry, options) {
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const cuts = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path),
  );
  const files = [...new Set(cuts)];
  const twice = files.find((file, at) => files.findIndex((other) => nameOf(other) === nameOf(file)) < at);
  if (twice) throw new Error(`${twice}: another piece of that name`);
  return files;
}

/** An `import()` becomes a `require` of a file that is there. */
const besideEntry = (entry) => ({
  name: 'pieces',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${fileOf(entry, path)}.js`, external: true } : undefined,
    ),
});

/**
 * What to build an entry and its pieces with.
 * @param {string} entry a .ts file @param {import('esbuild').BuildOptions} options with `outdir`
 * @returns {Promise<import('esbuild').BuildOptions>}
 */
export async function inPieces(entry, options) {
  const pieces = await cutsOf(entry, options);
  return {
    ...options,
    entryPoints: {
      [nameOf(entry)]: entry,
      ...Object.fromEntries(pieces.map((piece) => [fileOf(entry, piece), piece])),
    },
    // Else Node's own `import()` stays, which is another loader.
    supported: { 'dynamic-import': false },
    plugins: [besideEntry(entry), ...(options.plugins ?? [])],
  };
}
