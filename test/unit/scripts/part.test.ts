import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runPart } from '../../../scripts/lib/part.mjs';
import { temporaryRoot } from '../../../scripts/lib/temporary.mjs';

/** Stands for the system's temporary folder, in which others make files as well. */
let temporary: string;
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'p-'));
});
afterEach(() => rm(temporary, { recursive: true, force: true }));

/** A part that is a script of Node's. */
const part = (code: string, more: object = {}) =>
  runPart({
    command: process.execPath,
    args: ['--eval', code],
    timeoutMs: 60_000,
    temporary,
    endingMs: 200,
    show: () => undefined,
    ...more,
  });

const results = (counts: object) => `console.log('│ results ' + ${JSON.stringify(JSON.stringify(counts))});`;

/** Whether a process goes on; one that nobody has asked how it ended is still listed, as a zombie. */
const isAlive = (pid: number): boolean =>
  /^[^Z\s]/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout);

/** A part that reaches its limit as soon as it has printed something. */
async function timedOut(code: string, more: object = {}) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    return await part(code, { ...more, show: () => vi.advanceTimersByTime(60_000) });
  } finally {
    vi.useRealTimers();
  }
}

describe('a part', () => {
  it('passes or fails as a whole', async () => {
    expect(await part('')).toEqual({ passed: 1, failed: 0, names: [] });
    expect(await part('process.exit(3)')).toEqual({ passed: 0, failed: 1, names: ['ended with code 3'] });
    expect(await part('', { command: join(temporary, 'none') })).toMatchObject({ failed: 1 });
  });

  it('or tells its results', async () => {
    expect(await part(results({ passed: 2, failed: 0 }), { reports: true })).toMatchObject({ passed: 2, failed: 0 });
  });

  it('that runs over its limit has timed out, while some case ran', async () => {
    const endless = "console.log('│ running a case'); setInterval(() => {}, 1000)";
    expect(await timedOut(endless, { reports: true })).toEqual({
      passed: 0,
      failed: 1,
      names: ['timed out after 60 s while it ran a case'],
    });
    expect((await timedOut(endless)).names).toEqual(['timed out after 60 s']);
  });
});

describe('the temporary folder', () => {
  it('has nothing of a part after it, however it ends', async () => {
    const writes = `const { mkdtempSync, writeFileSync } = require('node:fs');
      const folder = mkdtempSync(require('node:os').tmpdir() + '/x-');
      writeFileSync(folder + '/file', 'x'); console.log(folder);`;
    let shown = '';
    await part(writes, { show: (text: string) => (shown += text) });
    expect(shown.startsWith(join(temporary, 'rt-'))).toBe(true);
    expect(await part(`${writes} process.exit(1)`)).toMatchObject({ failed: 1 });
    expect(await timedOut(`${writes} setInterval(() => {}, 1000)`)).toMatchObject({ failed: 1 });
    expect(await readdir(temporary)).toEqual([]);
  });

  it('has a path that is short enough for a socket below it', () => {
    expect(process.platform === 'win32' || temporaryRoot().length <= 30).toBe(true);
    expect(existsSync(temporaryRoot())).toBe(true);
  });
});

/** Starts a process that starts another, which says its id in a file and goes on for ever. */
const leaving = (options: object) => `
  const { spawn } = require('node:child_process');
  const file = ${JSON.stringify('FILE')};
  const code = "require('node:fs').writeFileSync('" + file + "', String(process.pid)); setInterval(() => {}, 1000)";
  const child = spawn(process.execPath, ['--eval', code, 'straggler'], { stdio: 'ignore', ...${JSON.stringify(options)} });
  const look = () => (require('node:fs').existsSync(file) ? process.exit(0) : setImmediate(look));
  look();
`;

describe.skipIf(process.platform === 'win32')('a process that a part leaves behind', () => {
  it.each([
    ['in its group', {}],
    ['in a group of its own', { detached: true }],
    ['without the variable that marks it', { env: {} }],
  ])('%s is ended, named and counted as a failure', async (_, options) => {
    const file = join(temporary, 'pid');
    const { passed, failed, names } = await part(leaving(options).replace('FILE', file));
    const pid = Number(await readFile(file, 'utf8'));
    expect([passed, failed]).toEqual([1, 1]);
    expect(names![0]).toMatch(`left behind: process ${pid}: ${process.execPath} --eval`);
    expect(isAlive(pid)).toBe(false);
  });

  it('is none where it ends by itself in a little while', async () => {
    const quick = `require('node:child_process').spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' }).unref();`;
    expect(await part(quick, { endingMs: 60_000 })).toEqual({ passed: 1, failed: 0, names: [] });
  });
});
