// Starts the npm-carried VS Code with a suite in its extension host, and hands over what the suite measured.
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { ensureBrowser } from './browser.mjs';
import { ensureNpmHost } from './npmHost.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

const bridge = join(root, 'scripts', 'hostBridge.mjs');
/** A line of a suite that measures; the first sign is what shows a line of ours among VS Code's. */
const FIGURES = /^│ figures (.*)$/m;
/** A line of the bridge: VS Code died before the suite came to its end. */
const DEATH = /^│ died (\{.*\})$/m;

/**
 * @typedef {{ suite: string, why: string }} Death  the suite that was running, and what happened
 * @typedef {{ extension?: string, folder?: string, suite: string, kind: 'workspace' | 'web', settings?: Record<string, unknown>,
 *   env?: Record<string, string>, timeoutMs: number, quiet?: boolean }} HostOptions  folder of the extension, by default this
 *   project; folder that is open, by default the same; file of the suite; settings besides those of every test
 */

/**
 * Runs a suite to its end, however it ends.
 * @param {HostOptions} options
 * @returns {Promise<import('./run.mjs').Ended & { death?: Death }>}
 */
export async function runInNpmHost({ extension = root, folder = extension, suite, kind, settings, env, ...options }) {
  const ended = await run(process.execPath, [bridge], {
    ...options,
    env: {
      ...process.env,
      ...env,
      ANNOTATED_READER_NPM_HOST: await ensureNpmHost(),
      ANNOTATED_READER_LAUNCH: JSON.stringify(await ensureBrowser()),
      ANNOTATED_READER_SUITE: JSON.stringify({ extension, folder, suite, kind, settings }),
    },
  });
  const [, death] = DEATH.exec(ended.output) ?? [];
  return { ...ended, ...(death && { death: JSON.parse(death) }) };
}

/** The same; a suite that does not end well throws. @param {HostOptions} options @returns {Promise<string>} what it printed */
export async function inNpmHost(options) {
  const { code, output, timedOut } = await runInNpmHost(options);
  if (code === 0) return output;
  const why = timedOut ? `took longer than ${options.timeoutMs / 1000} s` : `ended with code ${code}`;
  const last = options.quiet ? output.trimEnd().split('\n').slice(-15).join('\n') : '';
  throw new Error(`the suite ${options.suite} ${why}\n${last}`);
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
