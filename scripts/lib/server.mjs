// Starts the npm-carried VS Code's server on loopback and waits until it listens.
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endChild, startChild } from './children.mjs';
import { runOrThrow } from './run.mjs';

const START_MS = 90_000;
const INSTALL_MS = 180_000;
const LISTENING = /listening on (\d+)/;

/** No dialogs, no network, nothing that moves by itself. */
export const testSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'workbench.reduceMotion': 'on',
};

/**
 * The same for the suite inside VS Code, which finds there where the stand-in for Wikipedia answers. It sets our own
 * setting to that itself: what stands in this file, the npm-carried VS Code lets nobody change while it runs.
 */
export const suiteSettings = (encyclopedia) => ({
  ...testSettings,
  'readerSuite.encyclopedia': encyclopedia.address,
});

/** Writes `settings.json` into a folder of VS Code's user data. */
export function writeUserSettings(folder, settings) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/** The same for a server, which reads some settings as the user's and some as the machine's. */
export function writeSettings(dataFolder, settings) {
  for (const kind of ['User', 'Machine']) writeUserSettings(join(dataFolder, 'data', kind), settings);
}

const serverMain = (vscode) => join(vscode, 'out', 'server-main.js');

/** Installs a packaged extension into a folder of extensions, as a person would. */
export const installVsix = (vscode, extensionsFolder, dataFolder, vsix) =>
  runOrThrow(
    process.execPath,
    [
      ...[serverMain(vscode), '--install-extension', vsix, '--force'],
      ...['--extensions-dir', extensionsFolder, '--server-data-dir', dataFolder],
    ],
    { timeoutMs: INSTALL_MS, quiet: true },
  );

const portFrom = (child) =>
  new Promise((resolve, reject) => {
    let output = '';
    const fail = (why) => reject(new Error(`VS Code's server ${why}:\n${output}`));
    const limit = setTimeout(() => fail(`did not listen within ${START_MS / 1000} s`), START_MS);
    const read = (chunk) => {
      if (output.length < 100_000) output += chunk;
      const port = LISTENING.exec(output)?.[1];
      if (!port) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('exit', (code) => fail(`ended with code ${code}`));
  });

const LOOPBACK = ['--host', '127.0.0.1', '--port', '0'];
const QUIET = [
  '--accept-server-license-terms',
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-getting-started-override',
];

/** The last flag ends a server that is left alone, should a run be killed before it can end it. */
const FOR_TESTS = ['--without-connection-token', '--enable-remote-auto-shutdown'];
/** For the suite inside VS Code; with it VS Code refuses to show any dialog, which a person would see. */
const FOR_SUITES = ['--enable-smoke-test-driver'];

/**
 * @param {{ vscode: string, dataFolder: string, token?: string, person?: boolean, extensionsFolder?: string, logFile?: string }} options
 *   without a token the page needs none: for tests only; `person` has it show dialogs and take no suite. What the server says goes to the log file, for
 *   most of it is about the native parts that an install without builds lacks: faster logging, and a watchdog
 * @returns {Promise<{ port: number, ended: Promise<void>, stop: () => Promise<void> }>}
 */
export async function startServer({ vscode, dataFolder, token, person = false, extensionsFolder, logFile }) {
  const forTests = [...FOR_TESTS, ...(person ? [] : FOR_SUITES)];
  const access = token ? ['--connection-token', token] : forTests;
  const folders = [
    '--server-data-dir',
    dataFolder,
    ...(extensionsFolder ? ['--extensions-dir', extensionsFolder] : []),
  ];
  const args = [serverMain(vscode), ...LOOPBACK, ...QUIET, ...access, ...folders];
  const child = startChild(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (logFile) {
    const log = createWriteStream(logFile);
    for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false });
  }
  const port = await portFrom(child);
  const ended = new Promise((resolve) => child.once('exit', () => resolve()));
  return { port, ended, stop: () => endChild(child) };
}

/** The address of a page: a folder, and what VS Code reads from its `payload`. */
export function pageAddress({ port, folder, token, payload = [] }) {
  const address = new URL(`http://127.0.0.1:${port}/`);
  if (token) address.searchParams.set('tkn', token);
  address.searchParams.set('folder', folder);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** How the page names a file on the server's disk. */
export const remoteUri = (port, path) =>
  `vscode-remote://127.0.0.1:${port}${path
    .replaceAll('\\', '/')
    .replace(/^(?!\/)/, '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;
