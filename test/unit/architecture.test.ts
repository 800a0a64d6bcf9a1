import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

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
