// npm as a child process, and whether the project's own dependencies are there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { say, withProgress } from './progress.mjs';
import { runOrThrow } from './run.mjs';

const INSTALL_MS = 15 * 60_000;
const QUIET = ['--no-audit', '--no-fund'];

/** Variables that npm sets for our script and that would make a nested npm work on our folder instead of its own. */
const inherited = /^npm_(config_local_prefix|config_prefix|package_|lifecycle_|command|execpath)/;

const npmCommand = () => {
  const path = process.env.npm_execpath;
  if (path?.endsWith('npm-cli.js')) return { command: process.execPath, first: [path], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
};

const childOf = (options) => {
  const { command, first, shell } = npmCommand();
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
  return { command, first, options: { env, shell, timeoutMs: INSTALL_MS, ...options } };
};

/** Runs npm quietly; throws where it fails. @param {string[]} args @param {{ cwd: string }} where */
export function npm(args, where) {
  const { command, first, options } = childOf({ ...where, quiet: true });
  return runOrThrow(command, [...first, ...args], options);
}

/** What runs a script of package.json. @param {string} script @param {string[]} [args] of the script's */
export function npmRunCommand(script, args = []) {
  const { command, first, options } = childOf({ cwd: root });
  return {
    ...options,
    command,
    args: [...first, 'run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])],
  };
}

const readLock = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {});

/** Compared by content, since a fresh clone's file times say nothing. */
function staleDependencies() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, { optional }]) => path !== '' && !optional)
    .filter(([path, { version }]) => installed[path]?.version !== version)
    .map(([path]) => path);
}

/** Installs what package-lock.json names, where it is not there yet. */
export async function ensureDependencies() {
  const stale = staleDependencies();
  if (stale.length === 0) return;
  const fresh = !existsSync(join(root, 'node_modules'));
  if (!fresh) say(`  ${stale.length} packages differ from package-lock.json, ${stale[0]} among them`);
  await withProgress('installing dependencies', () => npm([fresh ? 'ci' : 'install', ...QUIET], { cwd: root }));
}

/** Whether a host answers at all, so that a closed network costs seconds rather than a downloader's retries. */
export async function reachable(url, timeoutMs = 8_000) {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(timeoutMs) });
    return true;
  } catch {
    return false; // every reason means the same here: no download from there
  }
}
