import * as vscode from 'vscode';

/** The text of a file; undefined where there is none. Any other fault is the caller's. */
export async function readTextFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/**
 * Replaces a file whole: who reads it meanwhile sees the old text or the new one, never half of it, and a crash leaves
 * one of the two. VS Code's own rename takes the old file away first, so each host has its way to do it.
 */
export type ReplaceFile = (uri: vscode.Uri, text: string) => Promise<void>;

/** Where there is no disk of our own, the file system's provider answers for it. */
export const replaceByProvider: ReplaceFile = async (uri, text) =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
