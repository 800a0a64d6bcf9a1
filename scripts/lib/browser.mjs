// Finds a browser for the tests or gets one, says each attempt, and believes in none that did not start.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedBrowsers } from './browserPlaces.mjs';
import { npm, reachable } from './npm.mjs';
import { cacheFolder, root } from './paths.mjs';
import { say, withProgress } from './progress.mjs';
import { runOrThrow } from './run.mjs';

/** The last version that runs on Node 20. */
const CARRIED = '@sparticuz/chromium@147.0.0';
const DOWNLOAD_MS = 10 * 60_000;
const LAUNCH_MS = 60_000;
const QUIET_ARGS =
  '--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** @typedef {{ executablePath: string, args: string[], env?: Record<string, string> }} Browser  for playwright's launch */
const withUsualArgs = (executablePath) => ({ executablePath, args: QUIET_ARGS.split(' ') });
const playwright = async () => (await import('playwright-core')).chromium;

async function playwrightsOwn() {
  const path = (await playwright()).executablePath();
  if (!existsSync(path)) {
    const from = process.env.PLAYWRIGHT_DOWNLOAD_HOST ?? 'https://cdn.playwright.dev';
    if (!(await reachable(from))) throw new Error(`${from} cannot be reached`);
    const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
    await withProgress("downloading Playwright's Chromium", () =>
      runOrThrow(process.execPath, [cli, 'install', 'chromium'], { timeoutMs: DOWNLOAD_MS, quiet: true }),
    );
  }
  return [withUsualArgs(path)];
}

async function debianPackage() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) throw new Error('no apt-get here');
  if (process.getuid() !== 0) throw new Error('apt-get needs root: try `sudo apt-get install chromium` yourself');
  const options = { timeoutMs: DOWNLOAD_MS, quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await withProgress('installing the package chromium with apt-get', async () => {
    await runOrThrow('apt-get', ['update'], options);
    await runOrThrow('apt-get', ['install', '-y', 'chromium'], options);
  });
  return installedBrowsers().map(withUsualArgs);
}

/** Its package unpacks into the temporary folder, so it gets one inside our cache. */
const UNPACK = `import chromium from '@sparticuz/chromium';
console.log(JSON.stringify({ executablePath: await chromium.executablePath(), args: chromium.args }));\n`;

async function carriedInNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it is for Linux on x64 only');
  const folder = join(cacheFolder, 'browser');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  writeFileSync(join(folder, 'unpack.mjs'), UNPACK);
  const { output } = await withProgress(`getting ${CARRIED} from npm`, async () => {
    await npm(['install', CARRIED, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    const options = { cwd: folder, env: { ...process.env, TMPDIR: folder }, timeoutMs: DOWNLOAD_MS, quiet: true };
    return runOrThrow(process.execPath, ['unpack.mjs'], options);
  });
  return [{ ...JSON.parse(output), env: { FONTCONFIG_PATH: join(folder, 'fonts') } }];
}

const ATTEMPTS = [
  ['an installed Chromium, Chrome or Edge', async () => installedBrowsers().map(withUsualArgs)],
  ["Playwright's own Chromium", playwrightsOwn],
  ["Debian's package chromium", debianPackage],
  [`the npm package ${CARRIED}`, carriedInNpm],
];

/** @param {Browser} browser @returns {Promise<string>} its version */
async function tryToStart({ executablePath, args, env }) {
  const started = await (
    await playwright()
  ).launch({ executablePath, args, timeout: LAUNCH_MS, ...(env && { env: { ...process.env, ...env } }) });
  const version = started.version();
  await started.close();
  return version;
}

const firstLine = (error) => String(error?.message ?? error).split('\n')[0];

async function firstThatStarts(name, browsers) {
  if (browsers.length === 0) say(`  browser: ${name}: none found`);
  for (const browser of browsers) {
    try {
      say(`  browser: ${browser.executablePath} ${await tryToStart(browser)}`);
      return browser;
    } catch (error) {
      say(`  browser: ${browser.executablePath} does not start: ${firstLine(error)}`);
    }
  }
  return undefined;
}

/** @returns {Promise<Browser>} one that starts; throws, and says what to install, where none does */
export async function ensureBrowser() {
  const wanted = process.env.ANNOTATED_READER_BROWSER;
  const attempts = wanted ? [['ANNOTATED_READER_BROWSER', async () => [withUsualArgs(wanted)]]] : ATTEMPTS;
  for (const [name, get] of attempts) {
    try {
      const found = await firstThatStarts(name, await get());
      if (found) return found;
    } catch (error) {
      say(`  browser: ${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    'No browser starts here. Install Chromium or Google Chrome, or set ANNOTATED_READER_BROWSER to the path of one.',
  );
}
