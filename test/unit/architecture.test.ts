import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { inPieces } from '../../scripts/lib/pieces.mjs';
import { shippedSizes } from '../../scripts/lib/sizes.mjs';

/** What each bundle may be made of: rooms of `src`, and packages. Anything else is a hole in a wall. */
const BUNDLES = [
  { entry: 'src/core/core.ts', rooms: ['core'], packages: true, external: [] },
  { entry: 'src/worker/entry.web.ts', rooms: ['core', 'shared', 'worker'], packages: true, external: [] },
  {
    entry: 'src/host/extension.ts',
    rooms: ['core', 'shared', 'host'],
    packages: false,
    external: ['vscode', 'node:*'],
  },
  { entry: 'src/host/extension.web.ts', rooms: ['core', 'shared', 'host'], packages: false, external: ['vscode'] },
  { entry: 'src/webview/timeline/main.ts', rooms: ['core', 'shared', 'webview'], packages: true, external: [] },
  { entry: 'src/webview/card/main.ts', rooms: ['core', 'shared', 'webview'], packages: true, external: [] },
] as const;

/** Rooms of the core that parse: they run in the worker, and would make the extension slow to start. */
const PARSING = /^src\/core\/(?:markdown|actors|time|language)\//;

async function inputsOf(entry: string, external: readonly string[]) {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out/architecture',
    platform: 'browser',
    conditions: ['worker'],
    loader: { '.bin': 'binary' },
    external: [...external],
    logLevel: 'silent',
  });
  return {
    ours: Object.keys(metafile.inputs).filter((path) => path.startsWith('src/')),
    packages: Object.keys(metafile.inputs).filter((path) => path.includes('node_modules/')),
  };
}

describe.each(BUNDLES)('$entry', ({ entry, rooms, packages, external }) => {
  // A browser build with nothing external but what is listed also fails on any import of Node's or VS Code's.
  it('is made of its rooms alone', async () => {
    const inputs = await inputsOf(entry, external);
    expect(inputs.ours).not.toEqual([]);
    expect(inputs.ours.filter((path) => !rooms.some((room) => path.startsWith(`src/${room}/`)))).toEqual([]);
    if (!packages) expect(inputs.packages).toEqual([]);
  });
});

describe('the extension’s entries', () => {
  it.each(['src/host/extension.ts', 'src/host/extension.web.ts', 'src/webview/timeline/main.ts'])(
    '%s parses nothing',
    async (entry) => {
      const { ours } = await inputsOf(entry, ['vscode', 'node:*']);
      expect(ours.filter((path) => PARSING.test(path) && !path.endsWith('/civil.ts'))).toEqual([]);
    },
  );
});

describe('what ships', () => {
  it('is no larger than it may be', async () => {
    const sizes = await shippedSizes();
    expect(sizes.map(({ file }) => file)).toContain('dist/extension.js');
    expect(sizes.filter(({ bytes, most }) => bytes > most)).toEqual([]);
  });
});

describe('the extension in pieces', () => {
  const OPTIONS = {
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    outdir: 'out',
  } as const;

  it('asks for no file that is not there', async () => {
    const options = await inPieces('src/host/extension.ts', { ...OPTIONS, external: ['vscode'] });
    const { outputFiles } = await build({ ...options, write: false });
    const asked = outputFiles.flatMap(({ text }) =>
      [...text.matchAll(/require\("\.\/([^"]+)\.js"\)/g)].map(([, name]) => name),
    );
    expect(new Set(asked)).toEqual(new Set(Object.keys(options.entryPoints).filter((name) => name !== 'extension')));
  });

  // Each piece has its own copy of what several need, so what such a module remembers, the others would not know.
  it('remembers nothing in a module that several pieces hold', async () => {
    const { metafile } = await build(await inPieces('src/host/extension.ts', { ...OPTIONS, external: ['vscode'] }));
    const holders = new Map<string, number>();
    for (const { inputs } of Object.values(metafile!.outputs))
      for (const path of Object.keys(inputs)) holders.set(path, (holders.get(path) ?? 0) + 1);
    const shared = [...holders].filter(([path, count]) => count > 1 && path.startsWith('src/')).map(([path]) => path);
    expect(shared).toContain('src/host/spans.ts');
    expect(shared.filter((path) => /^(?:export )?let /m.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
