// Temporary folders: where they lie, and that none is left.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A longer path of the temporary folder leaves too little room for the path of a socket below it: some 100 characters. */
const LONGEST = 30;

/** Where our temporary folders lie; macOS has its own deep below `/var/folders`. */
export const temporaryRoot = () => (process.platform !== 'win32' && tmpdir().length > LONGEST ? '/tmp' : tmpdir());

/** Removes a folder, and waits a little where something in it is just being closed. @param {string} folder */
export const removeFolder = (folder) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/**
 * A new folder that goes with the process, however it ends.
 * @param {string} prefix short: a socket's path has a limit @param {string} [parent]
 */
export function temporaryFolder(prefix, parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, prefix));
  process.on('exit', () => removeFolder(folder));
  return folder;
}

/**
 * What tells a child to put its temporary files into a folder. @param {string} folder
 * @returns {Record<string, string>} variables; VS Code puts its sockets into the last, where there is one
 */
export const temporaryVariables = (folder) => ({
  TMPDIR: folder,
  TMP: folder,
  TEMP: folder,
  ...(process.platform === 'linux' && { XDG_RUNTIME_DIR: folder }),
});
