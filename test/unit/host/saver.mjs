// A window that changes a file again and again, until it is ended. usage: node saver.mjs BUNDLE FILE NAME [COUNT]
// Each change is said on standard output, a number a line, once it is on the disk. With COUNT it makes so many as the reader
// does, one after the other; without, it swaps for ever.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const [bundle, file, name, count] = process.argv.slice(2);
const { change, correct, swapOnDisk } = await import(pathToFileURL(bundle).href);
const read = () => readFile(file, 'utf8').catch(() => undefined);

if (count === undefined) {
  process.stdout.write('ready\n');
  for (let round = 0; ; round += 1) {
    const before = await read();
    if (await swapOnDisk(file, before, change(before ?? '', `${name} ${round}`))) process.stdout.write(`${round}\n`);
  }
}
for (let index = 0; index < Number(count); index += 1) {
  const store = { read, swap: (expected, text) => swapOnDisk(file, expected, text) };
  const written = await correct(store, (text) => Promise.resolve(change(text, `${name} ${index}`)));
  if (typeof written === 'string') throw new Error(written);
  process.stdout.write(`${index}\n`);
}
