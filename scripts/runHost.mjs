// Runs the integration suite in one extension host. usage: node scripts/runHost.mjs workspace|web [--only TEXT] [--shuffle SEED]
// `workspace`: a desktop VS Code where one can be had, else the npm-carried one. `web`: the browser's extension host.
// What fails is tried once more in a fresh window; what passes there is counted as flaky. The last line counts.
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { buildHostTests } from './buildTests.mjs';
import { downloadedDesktop } from './lib/desktop.mjs';
import { startEncyclopedia } from './lib/encyclopedia.mjs';
import { resultOf, runTwice } from './lib/hostRounds.mjs';
import { runInNpmHost } from './lib/hostSuite.mjs';
import { outFolder, root } from './lib/paths.mjs';
import { runScript, say, sayAndExit } from './lib/progress.mjs';
import { temporaryFolder } from './lib/temporary.mjs';
import { suiteSettings, writeUserSettings } from './lib/server.mjs';

/** Far above what a slow machine takes: whatever hangs is noticed earlier. */
const SUITE_MS = 20 * 60_000;
/** What the suite reads of the project: each run has a copy in a folder of its own, which is the open one. */
const COPIED = ['samples', join('test', 'fixtures', 'hostile')];
/** `desktop` or `npm` to have no other; by default the desktop is tried first. */
const wanted = process.env.ANNOTATED_READER_VSCODE;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, shuffle: { type: 'string', default: '0' } },
});
const kind = positionals[0] === 'web' ? 'web' : 'workspace';
const seed = Number(values.shuffle);

function newWorkspace(own) {
  const folder = mkdtempSync(join(own, 'workspace-'));
  for (const path of COPIED) cpSync(join(root, path), join(folder, path), { recursive: true });
  return folder;
}

/** @returns {Promise<string | undefined>} a desktop VS Code, where one is wanted and to be had */
async function desktopFor() {
  if (kind === 'web' || wanted === 'npm') return undefined;
  const desktop = await downloadedDesktop();
  if (!desktop && wanted === 'desktop') throw new Error('ANNOTATED_READER_VSCODE=desktop, and there is none');
  return desktop;
}

async function runInDesktop(vscodeExecutablePath, { own, folder, suite, settings }) {
  const userData = mkdtempSync(join(own, 'user-'));
  const encyclopedia = await startEncyclopedia();
  writeUserSettings(join(userData, 'User'), { ...suiteSettings(encyclopedia), ...settings });
  const launchArgs = [folder, `--user-data-dir=${userData}`, '--disable-extensions'];
  const log = '--log=annotated-reader.annotated-reader=debug';
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [...launchArgs, log],
  })
    .then(
      () => ({ code: 0 }),
      (error) => ({ code: 1, death: { suite: 'the desktop VS Code', why: String(error.message ?? error) } }),
    )
    .finally(encyclopedia.stop);
}

/** What the suite wrote into its folder before it ended; undefined where it did not come so far. */
function written(folder) {
  const log = join(folder, '.suite', 'reader.log');
  mkdirSync(join(outFolder, 'logs'), { recursive: true });
  if (existsSync(log)) copyFileSync(log, join(outFolder, 'logs', `host-${kind}-reader.log`));
  const results = join(folder, '.suite', 'results.json');
  return existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
}

await runScript(async () => {
  const own = temporaryFolder('reader-run-');
  await buildHostTests(join(own, 'suite'));
  const suite = join(own, 'suite', kind === 'web' ? 'index.web.js' : 'index.cjs');
  const desktop = await desktopFor();
  say(`  VS Code: ${desktop ?? 'the npm-carried one'}${seed ? `, shuffled by ${seed}` : ''}`);
  const round = async (cases) => {
    const folder = newWorkspace(own);
    const settings = { 'readerSuite.only': values.only, 'readerSuite.seed': seed, 'readerSuite.cases': cases };
    const ended = desktop
      ? await runInDesktop(desktop, { own, folder, suite, settings })
      : await runInNpmHost({ folder, suite, kind, settings, timeoutMs: SUITE_MS });
    return resultOf(ended, written(folder));
  };
  const results = await runTwice(round);
  if (kind === 'web' && results.host === 'node') throw new Error('the suite ran, but not in the browser');
  sayAndExit(`│ results ${JSON.stringify(results)}`, results.failed > 0 ? 1 : 0);
});
