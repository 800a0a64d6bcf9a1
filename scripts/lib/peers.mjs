// Other libraries for names, dates and timelines, to be measured beside ours. Got when first wanted and kept in the cache
// folder, so that nobody who only builds or tests downloads them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { withProgress } from './progress.mjs';

/** Pinned, so that figures of two days can be compared. */
const VERSIONS = {
  compromise: '14.17.0',
  'compromise-dates': '3.9.0',
  'chrono-node': '2.10.3',
  '@microsoft/recognizers-text-date-time': '1.3.2',
  'wink-nlp': '2.4.0',
  'wink-eng-lite-web-model': '1.8.1',
  'vis-timeline': '8.5.4',
};

const folder = join(cacheFolder, 'peers');
const manifestOf = (name) => join(folder, 'node_modules', name, 'package.json');
const isThere = ([name, version]) =>
  existsSync(manifestOf(name)) && JSON.parse(readFileSync(manifestOf(name), 'utf8')).version === version;

/** @param {string} name @returns {string} name and version, e.g. `compromise 14.17.0` */
export const peerTitle = (name) => `${name} ${VERSIONS[name]}`;

/** @param {string} name @param {string} path within the package @returns {string} the file's path here */
export const peerFile = (name, path) => join(folder, 'node_modules', name, path);

/** Loads a package of {@link VERSIONS}. @param {string} name */
export const peer = (name) => createRequire(join(folder, 'package.json'))(name);

/** Installs the libraries where they are not there yet. */
export async function ensurePeers() {
  if (Object.entries(VERSIONS).every(isThere)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const wanted = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  await withProgress('installing the libraries to compare with', () =>
    npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...wanted], { cwd: folder }),
  );
}
