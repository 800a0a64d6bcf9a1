import * as vscode from 'vscode';
import { decodeText } from './decodeText';

/** The text of a file; undefined where there is none. Any other fault is the caller's. */
export async function readTextFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decodeText(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/**
 * Puts a text in the place of the expected one, and says false where the file is another by now; undefined is no file.
 * VS Code's own rename takes the old file away first, so each host has its way to do it.
 */
export type SwapFile = (uri: vscode.Uri, expected: string | undefined, text: string | undefined) => Promise<boolean>;

/**
 * Where there is no disk of our own, the file system's provider answers for it. It cannot compare and write at one stroke:
 * a lock keeps other windows and workers of the same origin out meanwhile, where there are such locks.
 */
export const swapByProvider: SwapFile = (uri, expected, text) => {
  const swap = () => compareAndWrite(uri, expected, text);
  return locks ? locks.request(`annotated-reader ${uri.toString()}`, swap) : swap();
};

/** The Web Locks API (W3C); not in Node 20. */
interface Locks {
  request<T>(name: string, task: () => Promise<T>): Promise<T>;
}
const { locks } = (globalThis as { readonly navigator?: { readonly locks?: Locks } }).navigator ?? {};

async function compareAndWrite(uri: vscode.Uri, expected?: string, text?: string): Promise<boolean> {
  if ((await readTextFile(uri)) !== expected) return false;
  if (text !== undefined) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  else if (expected !== undefined) await vscode.workspace.fs.delete(uri);
  return true;
}
