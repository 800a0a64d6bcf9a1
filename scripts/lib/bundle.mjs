// TypeScript of the core for a script: bundled on the fly, so that what is measured or trained on is what is written.
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './paths.mjs';
import { temporaryFolder } from './temporary.mjs';

const OPTIONS = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
  absWorkingDir: root,
  // What it has for Node asks for Node's modules by `require`, which an ES module lacks.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

/**
 * @param {string} entry a .ts file @param {import('esbuild').Plugin[]} [plugins]
 * @returns {Promise<string>} path of an ES module that goes with the process
 */
export async function bundled(entry, plugins = []) {
  const outfile = join(temporaryFolder('bundle-'), `${basename(entry, '.ts')}.mjs`);
  await build({ ...OPTIONS, entryPoints: [entry], outfile, plugins });
  return outfile;
}

/** @param {string} entry a .ts file @returns {Promise<any>} what it exports */
export const loadBundled = async (entry) => import(pathToFileURL(await bundled(entry)).href);
