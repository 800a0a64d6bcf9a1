// The address of a page that loads the extension and a suite into one of VS Code's extension hosts.
import { basename, dirname } from 'node:path';
import { pageAddress, remoteUri } from './server.mjs';
import { serveFolders } from './staticFiles.mjs';

/** What our extension does is logged in full. */
const ALWAYS = [
  ['skipWelcome', 'true'],
  ['logLevel', 'annotated-reader.annotated-reader=debug'],
];

/** VS Code runs a suite in the extension host of the extension below which it lies. */
const SUITE = '/extension/suite';

/**
 * @param {import('playwright-core').Page} page
 * @param {{ port: number, kind: 'workspace' | 'web', extension: string, folder: string, suite: string }} run
 */
export const hostAddress = (page, run) => (run.kind === 'web' ? webAddress(page, run) : workspaceAddress(run));

function workspaceAddress({ port, extension, folder, suite }) {
  const payload = [
    ['extensionDevelopmentPath', remoteUri(port, extension)],
    ['extensionTestsPath', remoteUri(port, suite)],
    ...ALWAYS,
  ];
  return pageAddress({ port, folder, payload });
}

/**
 * Makes the page load the extension and the suite into the browser's own extension host. The server has no flag for that,
 * so the page's configuration is completed as it arrives, to what one who embeds VS Code for the Web would write there.
 */
async function webAddress(page, { port, extension, folder, suite }) {
  const files = await serveFolders({ [SUITE]: dirname(suite), '/extension': extension });
  await page.addInitScript(
    /* global document, MutationObserver -- this function runs in the page */
    ([authority, testsPath]) => {
      const served = (path) => ({ scheme: 'http', authority, path });
      const observer = new MutationObserver(() => {
        const meta = document.getElementById('vscode-workbench-web-configuration');
        if (!meta) return;
        observer.disconnect();
        const configuration = JSON.parse(meta.dataset.settings);
        configuration.developmentOptions.extensions = [served('/extension')];
        configuration.developmentOptions.extensionTestsPath = served(testsPath);
        meta.dataset.settings = JSON.stringify(configuration);
      });
      observer.observe(document, { childList: true, subtree: true });
    },
    [`127.0.0.1:${files.port}`, `${SUITE}/${basename(suite)}`],
  );
  return pageAddress({ port, folder, payload: ALWAYS });
}
