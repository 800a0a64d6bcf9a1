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

/** Replaces a file whole: who reads it meanwhile sees the old text or the new one, never half of it. */
export async function replaceTextFile(uri: vscode.Uri, text: string): Promise<void> {
  const beside = uri.with({ path: `${uri.path}.${crypto.randomUUID()}.tmp` });
  await vscode.workspace.fs.writeFile(beside, new TextEncoder().encode(text));
  try {
    await vscode.workspace.fs.rename(beside, uri, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(beside);
    throw error;
  }
}
