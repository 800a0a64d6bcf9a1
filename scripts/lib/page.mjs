// The browser page in which the npm-carried VS Code runs.
import { chromium } from 'playwright-core';

const LAUNCH_MS = 60_000;

/**
 * A profile of its own, kept only in memory's place of a temporary folder: webviews need a persistent one, or the
 * browser refuses their service worker.
 * @param {{ browser: import('./browser.mjs').Browser, profileFolder: string, viewport?: { width: number, height: number } }} options
 */
export async function openBrowser({ browser, profileFolder, viewport = { width: 1400, height: 900 } }) {
  const { executablePath, args, env } = browser;
  return chromium.launchPersistentContext(profileFolder, {
    executablePath,
    args,
    viewport,
    deviceScaleFactor: 1,
    headless: true,
    timeout: LAUNCH_MS,
    // Ours ends the browser with everything else; playwright's own handlers would race with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(env && { env: { ...process.env, ...env } }),
  });
}
