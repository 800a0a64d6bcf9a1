// Builds everything that ships, and the core and command line beside it. usage: node esbuild.mjs [--dev] [--watch]
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { noticesFor } from './scripts/lib/notices.mjs';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

const common = {
  bundle: true,
  minify: !dev,
  sourcemap: dev,
  metafile: true,
  legalComments: 'none',
  target: 'es2022',
  logLevel: 'info',
  charset: 'utf8',
  // What it has for Node asks for Node's modules; the core must run anywhere, and this build drops what is not used.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};
const node = { ...common, platform: 'node', target: 'node20' };
// 'worker' keeps micromark's character references from asking for a `document` that a worker lacks.
const worker = { ...common, platform: 'browser', conditions: ['worker'] };

const bundles = [
  { ...node, entryPoints: ['src/core/core.ts'], outfile: 'dist/core.mjs', format: 'esm' },
  { ...node, entryPoints: ['src/cli/cli.ts'], outfile: 'dist/cli.mjs', format: 'esm' },
  {
    ...node,
    entryPoints: ['src/host/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...worker,
    entryPoints: ['src/host/extension.web.ts'],
    outfile: 'dist/extension.web.js',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['src/worker/entry.node.ts'], outfile: 'dist/worker.js', format: 'cjs' },
  { ...worker, entryPoints: ['src/worker/entry.web.ts'], outfile: 'dist/worker.web.js', format: 'iife' },
  {
    ...common,
    entryPoints: ['src/webview/timeline/main.ts'],
    outfile: 'dist/webview/timeline.js',
    format: 'iife',
    platform: 'browser',
  },
  {
    ...common,
    entryPoints: ['src/webview/card/main.ts'],
    outfile: 'dist/webview/card.js',
    format: 'iife',
    platform: 'browser',
  },
  {
    ...common,
    entryPoints: ['node_modules/@vscode/codicons/dist/codicon.css'],
    outfile: 'dist/webview/codicon.css',
    loader: { '.ttf': 'file' },
    assetNames: '[name]',
  },
].filter(({ entryPoints }) => existsSync(entryPoints[0]));

if (!watch) await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
const inputs = new Set();
for (const bundle of bundles) {
  if (watch) await (await context(bundle)).watch();
  else {
    const { metafile } = await build(bundle);
    for (const input of Object.keys(metafile.inputs)) inputs.add(input);
  }
}
if (!watch) await writeFile('dist/NOTICES.txt', noticesFor(inputs));
