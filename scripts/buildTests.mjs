// Bundles all of test/host/suite into one file, which both extension hosts load. A new file there is in by being there.
import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './lib/paths.mjs';

const common = { bundle: true, sourcemap: 'inline', target: 'node20', logLevel: 'warning', absWorkingDir: root };

/** Serves `virtual:tests`: a module that imports every `*.test.ts` of a folder, in order of name. */
const testsOf = (folder) => ({
  name: 'tests-of-folder',
  setup(bundle) {
    bundle.onResolve({ filter: /^virtual:tests$/ }, ({ path }) => ({ path, namespace: 'tests' }));
    bundle.onLoad({ filter: /.*/, namespace: 'tests' }, () => {
      const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
      if (files.length === 0) return { errors: [{ text: `no test in ${folder}` }] };
      return { contents: files.map((name) => `import './${name}';`).join('\n'), resolveDir: folder };
    });
  },
});

/** The same file runs in Node and in a web worker, so nothing of Node's may be in it. */
/** Mocha's browser build is a script, in a package whose scripts are modules: left to itself it would take our exports. */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `var exports, module, define;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

/**
 * One suite, in two names: the extension host in Node takes `.cjs`, and the one in the browser appends `.js`.
 * @param {string} folder of one run, so that another that begins meanwhile changes nothing in it
 */
export async function buildHostTests(folder) {
  const outfile = join(folder, 'index.cjs');
  await build({
    ...common,
    entryPoints: ['test/host/index.ts'],
    outfile,
    format: 'cjs',
    platform: 'browser',
    conditions: ['worker'], // as in esbuild.mjs: a worker has no `document`
    external: ['vscode'],
    plugins: [mochaAsScript, testsOf(join(root, 'test', 'host', 'suite'))],
  });
  copyFileSync(outfile, join(folder, 'index.web.js'));
}
