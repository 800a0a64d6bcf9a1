// Runs the browser test: the packaged extension, installed into the npm-carried VS Code, driven by mouse and keys.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildUiTests } from './buildTests.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { startEncyclopedia } from './lib/encyclopedia.mjs';
import { ensureNpmHost } from './lib/npmHost.mjs';
import { openBrowser } from './lib/page.mjs';
import { outFolder, root, vsixPath } from './lib/paths.mjs';
import { runScript, withProgress } from './lib/progress.mjs';
import { temporaryFolder } from './lib/temporary.mjs';
import { installVsix, pageAddress, remoteUri, startServer, testSettings, writeSettings } from './lib/server.mjs';

const screenshotsFolder = join(outFolder, 'screenshots');
/** A word in the titles of those to run; all by default. */
const only = process.argv[2];

/** What the tests may ask of this machine; its type is `Machine` in test/ui/machine.ts. */
async function prepareMachine(folder) {
  const vscode = await ensureNpmHost();
  const browser = await ensureBrowser();
  const extensionsFolder = join(folder, 'extensions');
  if (!existsSync(vsixPath())) throw new Error(`${vsixPath()} is not there: npm run package`);
  await withProgress(`installing ${vsixPath()}`, () =>
    installVsix(vscode, extensionsFolder, join(folder, 'installer'), vsixPath()),
  );
  return {
    root,
    screenshotsFolder,
    newFolder: () => mkdtempSync(join(folder, 'run-')),
    startServer: (dataFolder, settings) => {
      writeSettings(dataFolder, { ...testSettings, ...settings });
      return startServer({ vscode, dataFolder, extensionsFolder, person: true });
    },
    startEncyclopedia,
    openBrowser: (profileFolder) => openBrowser({ browser, profileFolder }),
    pageAddress,
    remoteUri,
  };
}

await runScript(async () => {
  await buildUiTests();
  if (!only) rmSync(screenshotsFolder, { recursive: true, force: true });
  mkdirSync(screenshotsFolder, { recursive: true });
  const { run } = await import(pathToFileURL(join(outFolder, 'test', 'ui', 'run.mjs')).href);
  const failures = await run(await prepareMachine(temporaryFolder('reader-ui-')), only);
  process.exit(failures > 0 ? 1 : 0);
});
