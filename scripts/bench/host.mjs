// What opening a book, typing into it and hovering costs the extension host of a real VS Code.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { ensureBrowser } from '../lib/browser.mjs';
import { ensureNpmHost } from '../lib/npmHost.mjs';
import { outFolder, root } from '../lib/paths.mjs';
import { table } from '../lib/table.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { asDocuments, texts } from './texts.mjs';

const LENGTHS = [100_000, 1_000_000, 5_000_000];

/** @returns {Promise<string>} a table */
export async function host() {
  const folder = temporaryFolder('reader-host-bench-');
  const result = join(folder, 'result.json');
  await runTests({
    vscodeExecutablePath: join(root, 'scripts', 'hostBridge.mjs'),
    extensionDevelopmentPath: root,
    extensionTestsPath: await suite(),
    extensionTestsEnv: {
      ANNOTATED_READER_NPM_HOST: await ensureNpmHost(),
      ANNOTATED_READER_LAUNCH: JSON.stringify(await ensureBrowser()),
      ANNOTATED_READER_KIND: 'workspace',
      READER_BENCH_BOOKS: JSON.stringify(booksIn(folder)),
      READER_BENCH_RESULT: result,
    },
  });
  console.log(
    JSON.stringify(
      JSON.parse(readFileSync(result, 'utf8')).map((b) => ({
        ...b,
        holds: { opening: b.holds.opening.slice(0, 8), typing: b.holds.typing.slice(0, 8) },
        hovers: undefined,
        floor: undefined,
      })),
      null,
      1,
    ),
  );
  return tableOf(JSON.parse(readFileSync(result, 'utf8')));
}

async function suite() {
  const outfile = join(outFolder, 'bench', 'host.cjs');
  await build({
    entryPoints: [join(root, 'scripts', 'bench', 'host', 'suite.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}

function booksIn(folder) {
  const megabyte = asDocuments(texts().pieces, 1)[0];
  return LENGTHS.map((length) => {
    const path = join(folder, `book-${length}.txt`);
    writeFileSync(path, megabyte.repeat(Math.ceil(length / megabyte.length)).slice(0, length));
    return path;
  });
}

const quantile = (sorted, share) => sorted[Math.floor((sorted.length - 1) * share)];

function tableOf(books) {
  const ms = (time) => (time ?? 0).toFixed(1);
  const sorted = (times) => times.toSorted((a, b) => a - b);
  return table(
    ['characters', 'opened, ms', 'longest hold: opening', 'typing', 'a hover, ms: median', '95th percentile', 'floor'],
    books.map(({ characters, opened, holds, hovers, floor }) => [
      characters.toLocaleString('en'),
      Math.round(opened).toLocaleString('en'),
      ms(holds.opening[0]?.milliseconds),
      ms(holds.typing[0]?.milliseconds),
      ms(quantile(sorted(hovers), 0.5)),
      ms(quantile(sorted(hovers), 0.95)),
      ms(quantile(sorted(floor), 0.5)),
    ]),
  );
}
