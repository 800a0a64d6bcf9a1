// A real VS Code from the npm registry: the server and browser workbench that the package code-server carries, without
// the wrapper around them and without native builds. Node builtins only, so that it runs before anything is installed.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { say, withProgress } from './progress.mjs';

/** Ships VS Code 1.100.3, the oldest one that the manifest's `engines` allows, and runs on Node 20. */
const CODE_SERVER = '4.100.3';
const RIPGREP = '1.18.0';
const FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

const hostsFolder = join(cacheFolder, 'npm-host');
const installed = join(hostsFolder, `code-server-${CODE_SERVER}`);
const vscodeIn = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

const alive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // no such process: its half install is nobody's
  }
};

function removeHalfInstalls() {
  for (const name of readdirSync(hostsFolder)) {
    const pid = /^partial-(\d+)$/.exec(name)?.[1];
    if (pid && !alive(Number(pid))) rmSync(join(hostsFolder, name), { recursive: true, force: true });
  }
}

/** Search and quick open start `rg`, which VS Code's own install fetches from elsewhere: npm carries it too. */
function placeRipgrep(folder) {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const carried = join(folder, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  const source = join(carried, `${process.platform}-${process.arch}`, name);
  if (!existsSync(source)) return say(`  no ripgrep for ${process.platform}-${process.arch}: search will not work`);
  const target = join(vscodeIn(folder), 'node_modules', '@vscode', 'ripgrep', 'bin');
  mkdirSync(target, { recursive: true });
  copyFileSync(source, join(target, name));
  chmodSync(join(target, name), 0o755);
}

/** What we put in the place of native modules, which an install without builds lacks. */
const NATIVE_PARTS = {
  'spdlog.cjs': ['@vscode', 'spdlog', 'index.js'],
  'watchdog.cjs': ['native-watchdog', 'index.js'],
};

/** Done at every start, so that an install from before gets them too. */
function placeNativeParts(vscode) {
  for (const [part, path] of Object.entries(NATIVE_PARTS)) {
    const target = join(vscode, 'node_modules', ...path);
    const source = readFileSync(new URL(`nativeParts/${part}`, import.meta.url));
    if (!existsSync(target) || !readFileSync(target).equals(source)) writeFileSync(target, source);
  }
  return vscode;
}

async function installInto(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n'); // so that npm stays inside this folder
  const packages = [`code-server@${CODE_SERVER}`, `@vscode/ripgrep-universal@${RIPGREP}`];
  await npm(['install', ...packages, ...FLAGS], { cwd: folder });
  const vscode = vscodeIn(folder);
  await npm(['install', '--omit=dev', ...FLAGS], { cwd: vscode });
  await npm(['install', '--omit=dev', ...FLAGS], { cwd: join(vscode, 'extensions') });
  placeRipgrep(folder);
}

/** A finished install appears under its name in one rename, so whatever has the name is whole. */
function publish(partial) {
  if (existsSync(installed)) return rmSync(partial, { recursive: true, force: true }); // another run was first
  renameSync(partial, installed);
}

/** @returns {Promise<string>} the folder of VS Code's server, e.g. `…/lib/vscode`; installed on the first call */
export async function ensureNpmHost() {
  if (existsSync(installed)) return placeNativeParts(vscodeIn(installed));
  mkdirSync(hostsFolder, { recursive: true });
  removeHalfInstalls();
  const partial = join(hostsFolder, `partial-${process.pid}`);
  await withProgress(`installing VS Code from npm (code-server ${CODE_SERVER}, 330 MB, once)`, () =>
    installInto(partial),
  );
  publish(partial);
  return placeNativeParts(vscodeIn(installed));
}
