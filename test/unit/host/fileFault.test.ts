import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileFault } from '../../../src/host/fileFault';

it('says in words why a file could not be written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fault-'));
  const fault: unknown = await writeFile(folder, 'x').catch((error: unknown) => error);
  await rm(folder, { recursive: true });
  expect(fileFault(fault)).toBe('there is a folder of that name');
  expect(fileFault(new Error('strange'))).toBe('strange');
  expect(fileFault('strange')).toBe('strange');
});

it('says so of a disk that has no room', async () => {
  const full: unknown = await writeFile('/dev/full', 'x').catch((error: unknown) => error);
  if ((full as { code?: string } | undefined)?.code === 'ENOSPC') expect(fileFault(full)).toBe('the disk is full');
  else expect(process.platform).not.toBe('linux'); // only Linux has such a device
});
