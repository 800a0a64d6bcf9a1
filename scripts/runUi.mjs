// Runs the browser test: the packaged extension, installed into the npm-carried VS Code, driven by mouse and keys.
// usage: node scripts/runUi.mjs [--only TEXT] [--shuffle SEED] [--repeat TIMES]
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureNpmHost } from './lib/npmHost.mjs';
import { outFolder, root, vsixPath } from './lib/paths.mjs';
import { runScript, withProgress } from './lib/progress.mjs';
import { run } from './lib/run.mjs';
import { installVsix } from './lib/server.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

const ALL_MS = 40 * 60_000;
const screenshotsFolder = join(outFolder, 'screenshots');
const logsFolder = join(outFolder, 'logs');
const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const config = join(root, 'test', 'ui', 'playwright.config.ts');

/** What the cases need, found and installed; its type is `Prepared` in test/ui/scripts.ts. */
async function prepare(folder) {
  if (!existsSync(vsixPath())) throw new Error(`${vsixPath()} is not there: npm run package`);
  const vscode = await ensureNpmHost();
  const browser = await ensureBrowser();
  const extensionsFolder = join(folder, 'extensions');
  await withProgress(`installing ${vsixPath()}`, () =>
    installVsix(vscode, extensionsFolder, join(folder, 'installer'), vsixPath()),
  );
  return { root, vscode, browser, extensionsFolder, screenshotsFolder, logsFolder };
}

const escapeForRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

await runScript(async () => {
  const options = { only: { type: 'string' }, shuffle: { type: 'string' }, repeat: { type: 'string' } };
  const { only, shuffle, repeat } = parseArgs({ options }).values;
  if (!only) rmSync(screenshotsFolder, { recursive: true, force: true });
  for (const folder of [screenshotsFolder, logsFolder]) mkdirSync(folder, { recursive: true });
  const prepared = await prepare(temporaryFolder('ui-'));
  const chosen = [
    ...(only ? ['--grep', escapeForRegExp(only)] : []),
    ...(shuffle ? ['--shuffle', shuffle] : []),
    ...(repeat ? ['--repeat-each', repeat] : []),
  ];
  const { code } = await run(process.execPath, [cli, 'test', '--config', config, ...chosen], {
    cwd: root,
    env: { ...process.env, ANNOTATED_READER_UI: JSON.stringify(prepared) },
    timeoutMs: ALL_MS,
  });
  process.exit(code);
});
