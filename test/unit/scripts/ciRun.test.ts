import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Stands for `npm test`: prints the words that it gets as its last lines; `hang` goes on until it is ended. */
const TESTS = `
  const words = process.argv.slice(2);
  if (words.includes('hang')) {
    process.on('SIGTERM', () => (console.log('1 passed, 1 failed'), process.exit(143)));
    setInterval(() => {}, 1000);
    console.log('hangs');
  } else {
    console.log(words[0]);
    process.exitCode = Number(words[1] ?? 0);
  }
`;

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'ci-')), 'project');
  await mkdir(join(folder, 'scripts'), { recursive: true });
  await cp('.ci', join(folder, '.ci'), { recursive: true });
  await writeFile(join(folder, 'scripts', 'test.mjs'), TESTS);
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

/** @param onOutput may end the run */
async function ciRun(words: readonly string[], onOutput?: (text: string, end: () => void) => void) {
  const child = spawn(join(folder, '.ci', 'run'), words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    onOutput?.(text, () => child.kill('SIGTERM'));
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return [code, output.trimEnd().split('\n').at(-1)];
}

describe.skipIf(process.platform === 'win32')('.ci/run', () => {
  it.each([
    ['passes with the tests', ['3 passed, 0 failed'], [0, '3 passed, 0 failed']],
    ['fails with them', ['3 passed, 2 failed', '1'], [1, '3 passed, 2 failed']],
    ['fails with a run that ends badly', ['3 passed, 0 failed', '1'], [1, '3 passed, 1 failed']],
    ['fails with a run that ends without counts', ['Killed', '0'], [1, '0 passed, 1 failed']],
  ])('%s', async (_, words, ended) => {
    expect(await ciRun(words)).toEqual(ended);
  });

  it('counts also where it is cut off', async () => {
    const ended = await ciRun(['hang'], (text, end) => {
      if (text.includes('hangs')) end();
    });
    expect(ended).toEqual([1, '1 passed, 1 failed']);
  });
});
