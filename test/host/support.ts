import * as vscode from 'vscode';
import type { Article } from '../../src/core/model';

const EXTENSION_ID = 'annotated-reader.annotated-reader';
const POLL_MS = 50;
const PATIENCE_MS = 30_000;

/** What `activate()` gives back. */
export interface ExtensionApi {
  activeArticle(): vscode.Uri | undefined;
  articleFor(uri: vscode.Uri): Promise<Article | undefined>;
}

/** The extension under test, not necessarily active yet. */
export function theExtension(): vscode.Extension<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>(EXTENSION_ID);
  if (!extension) throw new Error(`${EXTENSION_ID} is not loaded`);
  return extension;
}

/** A file of the project, which is the open folder, e.g. `projectFile('test/fixtures/notes.md')`. */
export function projectFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the project is not open as a folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Asks again and again until the answer is something; throws what was awaited where it never is. */
export async function until<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  patienceMs = PATIENCE_MS,
): Promise<NonNullable<T>> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${patienceMs / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** A document in an editor, with the Article of exactly this text. */
export interface OpenArticle {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
  readonly article: Article;
}

const analysed = async (document: vscode.TextDocument): Promise<OpenArticle> => {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const api = await theExtension().activate();
  const article = await until('the analysis', () => api.articleFor(document.uri));
  return { editor, document, article };
};

/** Opens a file of the project, e.g. a fixture or a sample, and waits until it is analysed. */
export const openArticle = async (path: string): Promise<OpenArticle> =>
  analysed(await vscode.workspace.openTextDocument(projectFile(path)));

/** Opens an untitled document with this text, and waits until it is analysed. */
export const openText = async (content: string, language = 'markdown'): Promise<OpenArticle> =>
  analysed(await vscode.workspace.openTextDocument({ content, language }));

/** Where a piece of text stands in a document, e.g. `rangeOf(document, 'Kremlin', 2)` for its second place. */
export function rangeOf(document: vscode.TextDocument, text: string, occurrence = 1): vscode.Range {
  let start = -1;
  for (let i = 0; i < occurrence; i += 1) start = document.getText().indexOf(text, start + 1);
  if (start < 0) throw new Error(`"${text}" is not ${occurrence} times in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}
