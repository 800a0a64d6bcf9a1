import * as vscode from 'vscode';

/** What the file of an article's annotations is called, behind the article's own name. */
export const SUFFIX = '.annotations.jsonl';

const SETTING = 'annotations.folder';

/** The file with an article's annotations; undefined of what lies nowhere yet. */
export function homeOf(article: vscode.Uri): vscode.Uri | undefined {
  if (article.scheme === 'untitled') return undefined;
  const beside = article.with({ path: article.path + SUFFIX, query: '', fragment: '' });
  const workspace = vscode.workspace.getWorkspaceFolder(article);
  const folder = folderFor(article);
  if (!workspace || folder === '') return beside;
  const inside = article.path.slice(workspace.uri.path.replace(/\/$/, '').length + 1);
  return vscode.Uri.joinPath(workspace.uri, folder, inside + SUFFIX);
}

/** The article that a file of annotations belongs to; undefined where the file is none. */
export function articleOf(file: vscode.Uri): vscode.Uri | undefined {
  if (!file.path.endsWith(SUFFIX)) return undefined;
  const path = file.path.slice(0, -SUFFIX.length);
  const workspace = vscode.workspace.getWorkspaceFolder(file);
  const folder = folderFor(file);
  if (!workspace || folder === '') return file.with({ path });
  const root = vscode.Uri.joinPath(workspace.uri, folder).path;
  if (!path.startsWith(`${root}/`)) return file.with({ path });
  return vscode.Uri.joinPath(workspace.uri, path.slice(root.length + 1));
}

/** All files of annotations in the workspace. */
export const annotationFiles = (): Thenable<vscode.Uri[]> => vscode.workspace.findFiles(`**/*${SUFFIX}`, null);

/** Folder of the workspace that holds them all; empty where each lies beside its article. It cannot lead out of the workspace. */
function folderFor(scope: vscode.Uri): string {
  const folder = vscode.workspace.getConfiguration('annotatedReader', scope).get<string>(SETTING, '').trim();
  return folder
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
}
