// Packages the built extension, and says what is wrong with the package.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, root, vsixPath } from './paths.mjs';
import { runOrThrow } from './run.mjs';
import { LARGEST_PACKAGE } from './sizes.mjs';
import { zipEntries } from './zip.mjs';

const PACKAGE_MS = 180_000;

/** Everything is bundled, the project has no public repository, and the README's pictures are not shipped. */
const FLAGS = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];

const ALLOWED = [
  /^extension\.vsixmanifest$/,
  /^\[Content_Types\]\.xml$/,
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/(extension(\.\w+)?|worker|worker\.web)\.js$/,
  /^extension\/dist\/NOTICES\.txt$/,
  /^extension\/dist\/webview\/[\w-]+\.(js|css|ttf)$/,
  /^extension\/media\/([\w-]+\/)*[\w.-]+\.(svg|png|css|md)$/,
  /^extension\/samples\/[\w-]+\.(md|txt)$/,
  /^extension\/schemas\/[\w.-]+\.json$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
];

/** The files that hold the manifest's code. VS Code for the Web appends `.js` to whatever does not end so. */
const needed = () => {
  const { main, browser } = readManifest();
  const paths = [main, browser?.replace(/(\.js)?$/, '.js')].filter((path) => path !== undefined);
  return paths.map((path) => `extension/${path.replace(/^\.\//, '')}`);
};

/** @returns {string[]} what the package holds and should not, or lacks */
function faults(names) {
  const strangers = names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name)));
  const missing = needed().filter((name) => !names.includes(name));
  // Its extension host takes a `.js` of a package of type "module" for an ES module, and refuses it.
  const asModule =
    readManifest().type === 'module' ? ['has "type": "module": VS Code for the Web loads no code of it'] : [];
  return [
    ...strangers.map((name) => `holds ${name}`),
    ...missing.map((name) => `lacks ${name}, which the manifest's "main" or "browser" leads to`),
    ...asModule,
  ];
}

/** @returns {Promise<{ path: string, entries: { name: string, size: number }[] }>} throws where the content is not as it should be */
export async function packageExtension() {
  const path = vsixPath();
  rmSync(path, { force: true });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = { cwd: root, timeoutMs: PACKAGE_MS, quiet: true };
  await runOrThrow(process.execPath, [vsce, 'package', ...FLAGS, '--out', path], options);
  const entries = zipEntries(path);
  const wrong = faults(entries.map(({ name }) => name));
  const { size } = statSync(path);
  if (size > LARGEST_PACKAGE) wrong.push(`has ${size} bytes, more than ${LARGEST_PACKAGE}`);
  if (wrong.length > 0) throw new Error(`${path}\n  ${wrong.join('\n  ')}`);
  return { path, entries };
}
