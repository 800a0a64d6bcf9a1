// The licences of everything that is bundled, in one text, as those licences ask.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** What was learnt from others' texts, and what was taken from others' tables, carries their attribution along. */
const DATA_CARDS = ['src/core/language/en/actors/data/MODEL_CARD.md', 'src/core/facts/SOURCE.md'];
const LICENCE_FILE = /^licen[cs]e(?:\.\w+)?$/i;
const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** @param {Iterable<string>} inputs the files that went into the bundles, as esbuild's metafiles name them */
export function noticesFor(inputs) {
  const folders = new Map();
  for (const input of inputs) {
    const match = PACKAGE.exec(input);
    if (match) folders.set(match[0], match[1]);
  }
  const packages = [...folders]
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([folder, name]) => noticeOf(folder, name));
  const data = DATA_CARDS.map((card) => readFileSync(join(root, card), 'utf8'));
  return [...data, ...packages].join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(folder, name) {
  const path = join(root, folder);
  const { version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((entry) => LICENCE_FILE.test(entry));
  const text =
    file && existsSync(join(path, file)) ? readFileSync(join(path, file), 'utf8').trim() : `Licence: ${license}`;
  return `${name} ${version}\n\n${text}\n`;
}
