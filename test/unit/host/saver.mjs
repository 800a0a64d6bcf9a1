// A window that saves a cast.yml again and again, until it is ended. usage: node saver.mjs BUNDLE FILE NAME COUNT
// COUNT corrections that must not be lost, each said on standard output when it is written; without it, swaps for ever.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const [bundle, file, name, count] = process.argv.slice(2);
const { correct, editCast, swapOnDisk } = await import(pathToFileURL(bundle).href);
const read = () => readFile(file, 'utf8').catch(() => undefined);

if (count === undefined) {
  process.stdout.write('ready\n');
  for (let round = 0; ; round += 1) await swapOnDisk(file, await read(), `${name} ${round}\n`.repeat(3_000));
}
for (let index = 0; index < Number(count); index += 1) {
  const edit = { type: 'add', name: `${name} ${index}`, to: 'person' };
  const store = { read, swap: (expected, text) => swapOnDisk(file, expected, text) };
  const written = await correct(store, (text) => Promise.resolve(editCast(text, edit)));
  if (typeof written === 'string') throw new Error(written);
}
