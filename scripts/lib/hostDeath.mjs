// Notices that the VS Code in which a suite runs has died, and says what there is to know of it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from './paths.mjs';

/** Until the first line of a suite: VS Code loads, also on a busy machine. */
const START_MS = 120_000;
/** A suite says every 5 s that it lives. */
const SILENCE_MS = 90_000;
const LOOK_MS = 10_000;
const LAST_LINES = 30;
/** What VS Code logs when an extension host is gone. */
const HOST_GONE =
  /Extension host \([^)]*\) terminated unexpectedly.*|Extension Host Process exited.*|The remote extension host.*terminated.*/i;

/**
 * @param {{ page: import('playwright-core').Page, server: { ended: Promise<void> }, log: import('./hostLog.mjs').HostLog }} run
 * @returns {Promise<string>} what died; never where nothing does
 */
export function deathOf({ page, server, log }) {
  return new Promise((resolve) => {
    let silence = setTimeout(() => resolve(`no word of the suite for ${START_MS / 1000} s`), START_MS);
    page.once('crash', () => resolve('the page crashed'));
    page.once('close', () => resolve('the page was closed'));
    void server.ended.then(() => resolve('the server ended'));
    log.onLine = (line, isOurs) => {
      const [gone] = HOST_GONE.exec(line) ?? [];
      if (gone && !isOurs) resolve(gone);
      if (!isOurs) return;
      clearTimeout(silence);
      silence = setTimeout(() => resolve(`no word of the suite for ${SILENCE_MS / 1000} s`), SILENCE_MS);
    };
  });
}

const within = (promise, otherwise) =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, LOOK_MS, otherwise))]);

/* global document -- this function runs in the page */
const seen = () =>
  ['.tab .label-name', '.notification-list-item-message', '.quick-input-title', '.monaco-dialog-box', '.statusbar-item']
    .flatMap((selector) => [...document.querySelectorAll(selector)])
    .map((element) => element.textContent?.trim() ?? '')
    .filter((words) => words !== '');

/** The words of tabs, notifications, dialogs and the status bar; a picture goes to `out/logs`. @returns {Promise<string[]>} */
export async function whatIsOpen(page, kind) {
  const path = join(outFolder, 'logs', `host-${kind}-died.png`);
  try {
    const words = await within(page.evaluate(seen), ['the page does not answer']);
    await within(page.screenshot({ path }), undefined);
    return words;
  } catch (error) {
    return [`the page does not answer: ${String(error.message).split('\n')[0]}`];
  }
}

/** The last lines of our channel's log, which a server writes below its data. @returns {string[]} */
export function lastOfOurLog(dataFolder) {
  const logs = join(dataFolder, 'data', 'logs');
  const files = existsSync(logs) ? readdirSync(logs, { recursive: true }).map(String) : [];
  const ours = files
    .filter((file) => file.endsWith('Annotated Reader.log'))
    .sort()
    .at(-1);
  if (!ours) return ['there is none'];
  return readFileSync(join(logs, ours), 'utf8').trimEnd().split('\n').slice(-LAST_LINES);
}
