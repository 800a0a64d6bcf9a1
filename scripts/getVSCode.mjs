// Gets what the suites run in, where it is not there yet: the npm-carried VS Code and a browser.
import { ensureBrowser } from './lib/browser.mjs';
import { ensureNpmHost } from './lib/npmHost.mjs';
import { runScript, say } from './lib/progress.mjs';

await runScript(async () => {
  say(`  VS Code: ${await ensureNpmHost()}`);
  await ensureBrowser();
});
