#!/usr/bin/env node
// Runs a suite in the npm-carried VS Code in a browser page. Its exit code is the suite's; where VS Code dies before the suite
// has ended, it says what died, what was open and what was logged last. Started by scripts/lib/hostSuite.mjs.
import { join } from 'node:path';
import { temporaryFolder } from './lib/temporary.mjs';
import { startEncyclopedia } from './lib/encyclopedia.mjs';
import { HostLog } from './lib/hostLog.mjs';
import { deathOf, lastOfOurLog, whatIsOpen } from './lib/hostDeath.mjs';
import { openBrowser } from './lib/page.mjs';
import { hostAddress } from './lib/hostAddress.mjs';
import { startServer, suiteSettings, writeSettings } from './lib/server.mjs';

const DIED = 70;

/** Set by scripts/lib/hostSuite.mjs, which has found the first two. */
const vscode = process.env.ANNOTATED_READER_NPM_HOST;
const browser = JSON.parse(process.env.ANNOTATED_READER_LAUNCH);
/** `kind` is `workspace` for the extension host in Node, `web` for the one in the browser's worker. */
const { extension, folder, suite, kind, settings } = JSON.parse(process.env.ANNOTATED_READER_SUITE);

/** Opens VS Code with the extension and the suite. @returns {Promise<number>} the code that the suite ends with */
async function runInPage(page, port, log) {
  let end;
  const ended = new Promise((resolve) => (end = resolve));
  await page.exposeFunction('codeAutomationExit', end);
  await page.exposeFunction('codeAutomationLog', (level, parts) => log.note(level, parts));
  await page.goto(await hostAddress(page, { port, kind, extension, folder, suite }));
  return ended;
}

/** A suite that measures has figures instead. */
const expectsResults = settings !== undefined;

/** What is known of a death, for a person. The line that begins with `died` is for the parent. */
async function tell(death, { page, log, dataFolder }) {
  const lines = [
    `VS Code died: ${death}, while ${log.running} ran`,
    'what was open in the window:',
    ...(await whatIsOpen(page, kind)),
    'the last lines of its console:',
    ...log.last,
    'the last lines of our log:',
    ...lastOfOurLog(dataFolder),
  ];
  for (const line of lines) console.log(`│   ${line}`);
  console.log(`│ died ${JSON.stringify({ suite: log.running, why: death })}`);
}

/** Why there are no results; nothing where the suite came to its end. @param {number | string} code or what died */
function whyDead(code, log) {
  if (typeof code === 'string') return code;
  return expectsResults && !log.hasResults && `the extension host ended with code ${code} before the suite did`;
}

async function main() {
  const own = temporaryFolder('reader-host-');
  const dataFolder = join(own, 'server');
  const encyclopedia = await startEncyclopedia();
  writeSettings(dataFolder, { ...suiteSettings(encyclopedia), ...settings });
  const server = await startServer({ vscode, dataFolder });
  const context = await openBrowser({ browser, profileFolder: join(own, 'profile'), bypassCSP: kind === 'web' });
  const page = context.pages()[0] ?? (await context.newPage());
  const log = new HostLog(kind);
  const death = deathOf({ page, server, log });
  const code = await Promise.race([runInPage(page, server.port, log), death]);
  const why = whyDead(code, log);
  if (why) {
    await tell(why, { page, log, dataFolder });
    return DIED;
  }
  await context.close();
  await server.stop();
  encyclopedia.stop();
  return code;
}

try {
  process.exit(await main());
} catch (error) {
  console.error(error);
  process.exit(1);
}
