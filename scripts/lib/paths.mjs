// Where things lie. Node builtins only: `npm start` reads this before anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, found upwards: the bundled tests run from `out/`, the scripts from `scripts/`. */
export const root = (function find(folder) {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'annotated-reader') return folder;
  if (dirname(folder) === folder) throw new Error('the package.json of annotated-reader was not found');
  return find(dirname(folder));
})(dirname(fileURLToPath(import.meta.url)));

/** What is downloaded once and kept: set ANNOTATED_READER_CACHE to share it between clones or to cache it in CI. */
export const cacheFolder = resolve(process.env.ANNOTATED_READER_CACHE || join(root, '.vscode-test'));
/** Everything the tests write; ignored by git. */
export const outFolder = join(root, 'out');

/** @returns {{ name: string, publisher: string, version: string, scripts: Record<string, string> }} */
export const readManifest = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** The packaged extension, e.g. `annotated-reader-0.1.0.vsix`. */
export const vsixPath = () => join(root, `${readManifest().name}-${readManifest().version}.vsix`);
