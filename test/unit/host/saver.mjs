// A window that changes a file again and again, until it is ended. usage: node saver.mjs BUNDLE FILE NAME [COUNT|at:CALL]
// Each change is said on standard output, a number a line, once it is on the disk. With COUNT it makes so many as the reader
// does, one after the other; without, it swaps for ever; with at:CALL it ends itself at that call of the file system.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle, file, name, count] = process.argv.slice(2);
const { change, correct, swapOnDisk } = await import(pathToFileURL(bundle).href);
const read = () => fs.promises.readFile(file, 'utf8').catch(() => undefined);

/** As a loss of power does: nothing is tidied up. */
const die = () => process.kill(process.pid, 'SIGKILL');

/** Has the window die at a call of the file system: before it, or, of one that writes, when half is written. */
function dieAt(fatal) {
  let calls = 0;
  const counted =
    (method, half) =>
    async (...args) => {
      if ((calls += 1) !== fatal) return method(...args);
      await half?.(...args);
      die();
    };
  const halfOf = (text) => text.slice(0, text.length / 2);
  const { writeFile, open } = fs.promises;
  for (const [method, original] of Object.entries(fs.promises)) {
    if (typeof original !== 'function' || method === 'open' || method === 'writeFile') continue;
    fs.promises[method] = counted(original.bind(fs.promises));
  }
  fs.promises.writeFile = counted(writeFile, (to, text) => writeFile(to, halfOf(text)));
  fs.promises.open = counted(async (...args) => {
    const handle = await open(...args);
    const write = handle.writeFile.bind(handle);
    handle.writeFile = counted(write, (text) => write(halfOf(text)));
    for (const method of ['sync', 'close']) handle[method] = counted(handle[method].bind(handle));
    return handle;
  });
}

async function swapForEver() {
  for (let round = 0; ; round += 1) {
    const before = await read();
    if (await swapOnDisk(file, before, change(before ?? '', `${name} ${round}`))) process.stdout.write(`${round}\n`);
  }
}

if (count?.startsWith('at:')) dieAt(Number(count.slice('at:'.length)));
if (count === undefined || count.startsWith('at:')) {
  process.stdout.write('ready\n');
  await swapForEver();
}
for (let index = 0; index < Number(count); index += 1) {
  const store = { read, swap: (expected, text) => swapOnDisk(file, expected, text) };
  const written = await correct(store, (text) => Promise.resolve(change(text, `${name} ${index}`)));
  if (typeof written === 'string') throw new Error(written);
  process.stdout.write(`${index}\n`);
}
