#!/usr/bin/env node
// Stands in for a desktop VS Code's executable: takes the flags that @vscode/test-electron starts one with, and runs the
// same suite in the npm-carried VS Code in a browser page. Its exit code is the suite's.
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './lib/temporary.mjs';
import { startEncyclopedia } from './lib/encyclopedia.mjs';
import { openBrowser } from './lib/page.mjs';
import { outFolder } from './lib/paths.mjs';
import { BASE, serveFolder } from './lib/staticFiles.mjs';
import { pageAddress, remoteUri, startServer, suiteSettings, writeSettings } from './lib/server.mjs';

/** A test may take a minute, so a suite that says nothing for this long has died, or was never found. */
const SILENCE_MS = 150_000;
/** Begins each line that the suite prints; see test/report.ts. */
const OURS = '│';

/** Set by scripts/lib/hostSuite.mjs, which has found both. */
const vscode = process.env.ANNOTATED_READER_NPM_HOST;
const browser = JSON.parse(process.env.ANNOTATED_READER_LAUNCH);
/** `workspace` for the extension host in Node, `web` for the one in the browser's worker. */
const kind = process.env.ANNOTATED_READER_KIND;

const flag = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const extension = flag('extensionDevelopmentPath');

/** The suite's lines go to the console, and everything that VS Code logs to a file. */
function createLog(onOurs) {
  mkdirSync(join(outFolder, 'logs'), { recursive: true });
  const file = createWriteStream(join(outFolder, 'logs', `host-${kind}.log`));
  return (level, parts) => {
    const line = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
    file.write(`${level} ${line}\n`);
    if (!line.startsWith(OURS)) return;
    console.log(line);
    onOurs();
  };
}

const workspaceAddress = (port) => {
  const payload = [
    ['extensionDevelopmentPath', remoteUri(port, extension)],
    ['extensionTestsPath', remoteUri(port, flag('extensionTestsPath'))],
    ['skipWelcome', 'true'],
  ];
  return pageAddress({ port, folder: extension, payload });
};

/**
 * Makes the page load the extension and the suite into the browser's own extension host. The server has no flag for that,
 * so the page's configuration is completed as it arrives, to what one who embeds VS Code for the Web would write there.
 */
async function webAddress(page, port) {
  const files = await serveFolder(extension);
  const tests = flag('extensionTestsPath').slice(extension.length).replaceAll('\\', '/');
  await page.addInitScript(
    /* global document, MutationObserver -- this function runs in the page */
    ([authority, extensionPath, testsPath]) => {
      const served = (path) => ({ scheme: 'http', authority, path });
      const observer = new MutationObserver(() => {
        const meta = document.getElementById('vscode-workbench-web-configuration');
        if (!meta) return;
        observer.disconnect();
        const configuration = JSON.parse(meta.dataset.settings);
        configuration.developmentOptions.extensions = [served(extensionPath)];
        configuration.developmentOptions.extensionTestsPath = served(testsPath);
        meta.dataset.settings = JSON.stringify(configuration);
      });
      observer.observe(document, { childList: true, subtree: true });
    },
    [`127.0.0.1:${files.port}`, BASE, BASE + tests],
  );
  return pageAddress({ port, folder: extension, payload: [['skipWelcome', 'true']] });
}

/** Opens VS Code with the extension and the suite, and waits for the code that the suite ends with. */
async function runInPage(context, port) {
  const page = context.pages()[0] ?? (await context.newPage());
  return new Promise((resolve, reject) => {
    const silent = () => reject(new Error(`no word of the suite for ${SILENCE_MS / 1000} s: see out/logs`));
    const silence = setTimeout(silent, SILENCE_MS);
    const start = async () => {
      await page.exposeFunction('codeAutomationExit', resolve);
      await page.exposeFunction(
        'codeAutomationLog',
        createLog(() => silence.refresh()),
      );
      await page.goto(await (kind === 'web' ? webAddress(page, port) : workspaceAddress(port)));
    };
    start().catch(reject);
  });
}

try {
  const folder = temporaryFolder('reader-host-');
  const dataFolder = join(folder, 'server');
  const encyclopedia = await startEncyclopedia();
  writeSettings(dataFolder, suiteSettings(encyclopedia));
  const server = await startServer({ vscode, dataFolder });
  const context = await openBrowser({ browser, profileFolder: join(folder, 'profile'), bypassCSP: kind === 'web' });
  const code = await runInPage(context, server.port);
  await context.close();
  await server.stop();
  encyclopedia.stop();
  process.exit(code);
} catch (error) {
  console.error(error);
  process.exit(1);
}
