// Builds everything that ships, and the core and command line beside it. usage: node esbuild.mjs [--dev] [--watch]
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { bundles } from './scripts/lib/bundles.mjs';
import { noticesFor } from './scripts/lib/notices.mjs';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

if (!watch) await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
const inputs = new Set();
for (const bundle of await bundles(dev)) {
  if (watch) await (await context(bundle)).watch();
  else {
    const { metafile } = await build(bundle);
    for (const input of Object.keys(metafile.inputs)) inputs.add(input);
  }
}
if (!watch) await writeFile('dist/NOTICES.txt', noticesFor(inputs));
