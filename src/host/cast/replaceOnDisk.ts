import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { replaceByProvider, type ReplaceFile } from './textFiles';

/** Writes beside the file, waits until that is on the disk, and renames it over the file: POSIX rename(2) is atomic. */
export const replaceOnDisk: ReplaceFile = async (uri, text) => {
  if (uri.scheme !== 'file') return replaceByProvider(uri, text);
  const beside = `${uri.fsPath}.${randomUUID()}.tmp`;
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, uri.fsPath);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};
