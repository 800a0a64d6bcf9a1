// npm start [FILE]: installs what it needs, builds, and opens the sample (or FILE) in VS Code with the extension loaded:
// in the VS Code of this machine, else in one from npm, in a browser page on loopback.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { usableCode } from './lib/desktop.mjs';
import { ensureDependencies, npm } from './lib/npm.mjs';
import { ensureNpmHost } from './lib/npmHost.mjs';
import { cacheFolder, root, vsixPath } from './lib/paths.mjs';
import { runScript, say, withProgress } from './lib/progress.mjs';
import { installVsix, pageAddress, remoteUri, startServer, writeUserSettings } from './lib/server.mjs';

const SAMPLE = join(root, 'samples', 'the-frozen-peace.txt');

/** A reader's first page: wrapped lines, and no question before it. Written once; a person's own changes stay. */
const FIRST_SETTINGS = {
  'editor.wordWrap': 'on',
  'editor.unicodeHighlight.ambiguousCharacters': false, // dashes and curly quotes, of which prose is full
  'editor.unicodeHighlight.nonBasicASCII': false,
  'workbench.startupEditor': 'none',
  'window.restoreWindows': 'preserve', // a reload of the page brings everything back, not the file of its address alone
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
};

/** @returns {string} the file to read; a relative one is taken from where the person called npm */
function fileToOpen(argument) {
  if (!argument) return SAMPLE;
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  if (!existsSync(file)) throw new Error(`There is no file ${file}\nusage: npm start [FILE]`);
  return file;
}

function openInCode(file) {
  const flags = [`--extensionDevelopmentPath=${root}`, '--new-window', dirname(file), file];
  const windows = process.platform === 'win32';
  const quoted = windows ? flags.map((flag) => `"${flag}"`) : flags;
  spawn('code', quoted, { detached: true, stdio: 'ignore', shell: windows }).unref();
  say(`\n${basename(file)} opens in a new window of VS Code, with Annotated Reader loaded from ${root}`);
}

/**
 * The extension is installed as the package that others would install, not loaded from its folder: that is asked for in
 * the page's address, and would be lost when a person opens another folder, or the bare address.
 */
async function openInBrowser(file) {
  const vscode = await ensureNpmHost();
  const dataFolder = join(cacheFolder, 'start');
  const extensionsFolder = join(dataFolder, 'extensions');
  await withProgress('packaging the extension', () => npm(['run', 'package'], { cwd: root }));
  await withProgress('installing it', () => installVsix(vscode, extensionsFolder, dataFolder, vsixPath()));
  const userFolder = join(dataFolder, 'data', 'User');
  if (!existsSync(join(userFolder, 'settings.json'))) writeUserSettings(userFolder, FIRST_SETTINGS);

  const token = randomBytes(16).toString('hex');
  const logFile = join(dataFolder, 'server.log');
  const start = () => startServer({ vscode, dataFolder, extensionsFolder, token, logFile });
  const { port, ended } = await withProgress('starting VS Code', start);
  const payload = [['openFile', remoteUri(port, file)]];
  say(`\nOpen this address in a browser, to read ${basename(file)}:\n`);
  say(`  ${pageAddress({ port, folder: dirname(file), token, payload })}\n`);
  say(`Ctrl+C ends VS Code. Its log is ${logFile}`);
  await ended;
  throw new Error(`VS Code has ended by itself; ${logFile} may say why.`);
}

await runScript(async () => {
  const file = fileToOpen(process.argv[2]);
  await ensureDependencies();
  if (await usableCode()) {
    await withProgress('building', () => npm(['run', 'build'], { cwd: root }));
    return openInCode(file);
  }
  return openInBrowser(file);
});
