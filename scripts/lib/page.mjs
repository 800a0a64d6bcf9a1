// The browser page in which the npm-carried VS Code runs.
import { chromium } from 'playwright-core';

const LAUNCH_MS = 60_000;
const VIEWPORT = { width: 1400, height: 900 };

/**
 * Starts a browser with a persistent profile: in a passing one it refuses the service worker that webviews need.
 * @param {{ browser: import('./browser.mjs').Browser, profileFolder: string, bypassCSP?: boolean }} options
 */
export async function openBrowser({ browser, profileFolder, bypassCSP = false }) {
  const { executablePath, args, env } = browser;
  return chromium.launchPersistentContext(profileFolder, {
    executablePath,
    args,
    viewport: VIEWPORT,
    bypassCSP,
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
