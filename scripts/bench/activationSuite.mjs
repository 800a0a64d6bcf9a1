// Runs inside VS Code, in the place of a suite of tests: loads the copies of activation.mjs and activates the extension.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** VS Code has much to do when it starts; milliseconds after which it is at rest. */
const AT_REST = 5000;
const ours = ({ id, isActive }) => id.startsWith('annotated-reader.') && !isActive;

export async function run() {
  await new Promise((resolve) => setTimeout(resolve, AT_REST));
  const extension = vscode.extensions.all.find(ours);
  if (!extension) throw new Error('the extension is not there, or was activated before its turn');
  const loaded = loadCopies(join(extension.extensionPath, 'copies'));
  const started = performance.now();
  await extension.activate();
  console.log(`│ figures ${JSON.stringify({ loaded, activated: performance.now() - started })}`);
}

/** Milliseconds of every load of every file, in turns. */
function loadCopies(folder) {
  const loaded = {};
  if (!existsSync(folder)) return loaded;
  const load = createRequire(join(folder, 'here.js'));
  for (const copy of readdirSync(folder))
    for (const name of readdirSync(join(folder, copy))) {
      const started = performance.now();
      load(join(folder, copy, name));
      (loaded[name] ??= []).push(performance.now() - started);
    }
  return loaded;
}
