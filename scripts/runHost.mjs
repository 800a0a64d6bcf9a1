// Runs the integration suite in one extension host. usage: node scripts/runHost.mjs workspace|web
// `workspace`: a desktop VS Code where one can be had, else the npm-carried one. `web`: the browser's extension host.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildHostTests } from './buildTests.mjs';
import { downloadedDesktop } from './lib/desktop.mjs';
import { startEncyclopedia } from './lib/encyclopedia.mjs';
import { bridge, bridgeEnv, inNpmHost } from './lib/hostSuite.mjs';
import { outFolder, root } from './lib/paths.mjs';
import { runScript, say } from './lib/progress.mjs';
import { temporaryFolder } from './lib/temporary.mjs';
import { suiteSettings, writeUserSettings } from './lib/server.mjs';

const WEB_MS = 12 * 60_000;
const kind = process.argv[2];
/** `desktop` or `npm` to have no other; by default the desktop is tried first. */
const wanted = process.env.ANNOTATED_READER_VSCODE;

const suite = (file) => join(outFolder, 'test', 'host', file);

async function runInDesktop(vscodeExecutablePath) {
  say(`  VS Code: ${vscodeExecutablePath}`);
  const userData = temporaryFolder('reader-');
  const encyclopedia = await startEncyclopedia();
  writeUserSettings(join(userData, 'User'), suiteSettings(encyclopedia));
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite('index.cjs'),
    launchArgs: [root, `--user-data-dir=${userData}`, '--disable-extensions'],
  }).finally(encyclopedia.stop);
}

async function runInWorkspaceHost() {
  const desktop = wanted === 'npm' ? undefined : await downloadedDesktop();
  if (desktop) return runInDesktop(desktop);
  if (wanted === 'desktop') throw new Error('ANNOTATED_READER_VSCODE=desktop, and there is none');
  say('  VS Code: the npm-carried one');
  await runTests({
    vscodeExecutablePath: bridge,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite('index.cjs'),
    extensionTestsEnv: await bridgeEnv(kind),
  });
}

async function runInWebHost() {
  const output = await inNpmHost({ suite: suite('index.web.js'), kind: 'web', timeoutMs: WEB_MS });
  if (!output.includes('"host":"web"')) throw new Error('the suite ran, but not in the browser');
}

await runScript(async () => {
  await buildHostTests();
  await (kind === 'web' ? runInWebHost() : runInWorkspaceHost());
});
