// Where a Chromium-like browser usually lies.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PATHS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

const onPath = () =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));

const macApps = () =>
  ['/Applications', join(process.env.HOME ?? '/', 'Applications')].flatMap((folder) =>
    MAC_APPS.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
  );

const windowsPrograms = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => WINDOWS_PATHS.map((path) => join(folder, path)));

const PLACES = { darwin: macApps, win32: windowsPrograms };

/** @returns {string[]} paths of browsers that are there; whether they start is another question */
export const installedBrowsers = () => [
  ...new Set([...onPath(), ...(PLACES[process.platform]?.() ?? [])].filter((path) => existsSync(path))),
];
