// What opening a book, typing into it and hovering costs the extension host of a real VS Code.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledSuite, figuresIn, inNpmHost } from '../lib/hostSuite.mjs';
import { quantile, table } from '../lib/table.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { asDocuments, texts } from './texts.mjs';

const LENGTHS = [100_000, 1_000_000, 5_000_000];
const LIMIT_MS = 15 * 60_000;

/** @returns {Promise<string>} a table */
export async function host() {
  const folder = temporaryFolder('reader-host-bench-');
  const output = await inNpmHost({
    suite: await bundledSuite(fileURLToPath(new URL('host/suite.ts', import.meta.url)), folder),
    kind: 'workspace',
    env: { READER_BENCH_BOOKS: JSON.stringify(booksIn(folder)) },
    timeoutMs: LIMIT_MS,
    quiet: true,
  });
  return tableOf(figuresIn(output));
}

function booksIn(folder) {
  const megabyte = asDocuments(texts().pieces, 1)[0];
  return LENGTHS.map((length) => {
    const path = join(folder, `book-${length}.txt`);
    writeFileSync(path, megabyte.repeat(Math.ceil(length / megabyte.length)).slice(0, length));
    return path;
  });
}

function tableOf(books) {
  const ms = (time) => (time ?? 0).toFixed(1);
  return table(
    ['characters', 'opened, ms', 'longest hold: opening', 'typing', 'a hover, ms: median', '95th percentile', 'floor'],
    books.map(({ characters, opened, holds, hovers, floor }) => [
      characters.toLocaleString('en'),
      Math.round(opened).toLocaleString('en'),
      ms(holds.opening[0]?.milliseconds),
      ms(holds.typing[0]?.milliseconds),
      ms(quantile(hovers, 0.5)),
      ms(quantile(hovers, 0.95)),
      ms(quantile(floor, 0.5)),
    ]),
  );
}
