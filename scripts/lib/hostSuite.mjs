// Starts the npm-carried VS Code with a suite in its extension host, and hands over what the suite measured.
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { ensureBrowser } from './browser.mjs';
import { ensureNpmHost } from './npmHost.mjs';
import { root } from './paths.mjs';
import { runOrThrow } from './run.mjs';

/** Takes the flags that a desktop VS Code is started with. */
export const bridge = join(root, 'scripts', 'hostBridge.mjs');
/** A line of a suite that measures; the first sign is what shows a line of ours among VS Code's. */
const FIGURES = /^│ figures (.*)$/m;

/** @param {'workspace' | 'web'} kind of extension host @returns {Promise<Record<string, string>>} what the bridge is told */
export const bridgeEnv = async (kind) => ({
  ANNOTATED_READER_NPM_HOST: await ensureNpmHost(),
  ANNOTATED_READER_LAUNCH: JSON.stringify(await ensureBrowser()),
  ANNOTATED_READER_KIND: kind,
});

/**
 * @param {{ extension?: string, suite: string, kind: 'workspace' | 'web', env?: Record<string, string>, timeoutMs: number,
 *   quiet?: boolean }} options folder of the extension and file of the suite
 * @returns {Promise<string>} what the suite printed
 */
export async function inNpmHost({ extension = root, suite, kind, env = {}, timeoutMs, quiet }) {
  const flags = [`--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${suite}`];
  const { output } = await runOrThrow(process.execPath, [bridge, ...flags], {
    env: { ...process.env, ...(await bridgeEnv(kind)), ...env },
    timeoutMs,
    quiet,
  });
  return output;
}

/** @param {string} output of a suite that measures @returns {any} its figures */
export function figuresIn(output) {
  const [, figures] = FIGURES.exec(output) ?? [];
  if (!figures) throw new Error('the suite ended without its figures');
  return JSON.parse(figures);
}

/** @param {string} entry of a suite that measures @param {string} folder for the bundle @returns {Promise<string>} the bundle */
export async function bundledSuite(entry, folder) {
  const outfile = join(folder, `${basename(entry).replace(/\.\w+$/, '')}.cjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'error',
  });
  return outfile;
}
