import * as vscode from 'vscode';

/** What the file is called, in whichever folder. */
export const CAST_NAME = 'cast.yml';

/** Whether a file is one, wherever it lies. */
export const isCastFile = (uri: vscode.Uri): boolean => uri.path.endsWith(`/${CAST_NAME}`);

/** Where a `cast.yml` may lie for an article: its folder and those above, within its workspace folder where it has one. */
export function candidatesFor(article: vscode.Uri): vscode.Uri[] {
  if (article.scheme === 'untitled') {
    return (vscode.workspace.workspaceFolders ?? []).slice(0, 1).map(({ uri }) => vscode.Uri.joinPath(uri, CAST_NAME));
  }
  const top = vscode.workspace.getWorkspaceFolder(article)?.uri.path.replace(/\/$/, '') ?? '';
  const folders: string[] = [];
  for (let path = parentOf(article.path); path.startsWith(top); path = parentOf(path)) {
    folders.push(path);
    if (path === top || path === '') break;
  }
  return folders.map((path) => article.with({ path: `${path}/${CAST_NAME}`, query: '', fragment: '' }));
}

/** Where a first `cast.yml` goes: the workspace folder, else beside the article. Undefined where there is neither. */
export function homeFor(article: vscode.Uri): vscode.Uri | undefined {
  const candidates = candidatesFor(article);
  return vscode.workspace.getWorkspaceFolder(article) ? candidates.at(-1) : candidates[0];
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
