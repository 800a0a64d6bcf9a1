// What is built, and how: everything that ships, and the core and command line beside it.
import { root } from './paths.mjs';
import { oneApi } from './oneApi.mjs';
import { inPieces } from './pieces.mjs';

/** @param {boolean} dev readable, and with maps @returns {Promise<import('esbuild').BuildOptions[]>} */
export async function bundles(dev) {
  const common = {
    absWorkingDir: root,
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
  const host = { format: 'cjs', external: ['vscode'], plugins: [oneApi] };
  const page = { ...common, format: 'iife', platform: 'browser' };
  return [
    { ...node, entryPoints: ['src/core/core.ts'], outfile: 'dist/core.mjs', format: 'esm' },
    { ...node, entryPoints: ['src/cli/cli.ts'], outfile: 'dist/cli.mjs', format: 'esm' },
    await inPieces('src/host/extension.ts', { ...node, ...host, outdir: 'dist' }),
    // Whole: the browser's extension host lets an extension require nothing but `vscode`. What the other has in pieces
    // is run on first need here, too.
    { ...worker, ...host, entryPoints: ['src/host/extension.web.ts'], outfile: 'dist/extension.web.js' },
    { ...node, entryPoints: ['src/worker/entry.node.ts'], outfile: 'dist/worker.js', format: 'cjs' },
    { ...worker, entryPoints: ['src/worker/entry.web.ts'], outfile: 'dist/worker.web.js', format: 'iife' },
    { ...page, entryPoints: ['src/webview/timeline/main.ts'], outfile: 'dist/webview/timeline.js' },
    { ...page, entryPoints: ['src/webview/card/main.ts'], outfile: 'dist/webview/card.js' },
    {
      ...common,
      entryPoints: ['node_modules/@vscode/codicons/dist/codicon.css'],
      outfile: 'dist/webview/codicon.css',
      loader: { '.ttf': 'file' },
      assetNames: '[name]',
    },
  ];
}
