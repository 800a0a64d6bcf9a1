import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Article } from '../../src/core/model';

const EXTENSION_ID = 'annotated-reader.annotated-reader';
const POLL_MS = 50;
/** Far above what a slow machine needs, and below what a case may take. */
const PATIENCE_MS = 60_000;

/** What `activate()` gives back. */
export interface ExtensionApi {
  activeArticle(): vscode.Uri | undefined;
  articleFor(uri: vscode.Uri): Promise<Article | undefined>;
  settled(uri: vscode.Uri): Promise<void>;
}

/** The extension under test, not necessarily active yet. */
export function theExtension(): vscode.Extension<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>(EXTENSION_ID);
  if (!extension) throw new Error(`${EXTENSION_ID} is not loaded`);
  return extension;
}

/**
 * A file of the open folder, which belongs to this run alone: a copy of the samples and of the fixtures that the suite needs,
 * and whatever a case writes. E.g. `workspaceFile('test/fixtures/hostile/notes.md')`.
 */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** How long, and how often, something is asked. */
export interface Asking {
  readonly patienceMs?: number;
  /** 0 for a question that takes a round trip through VS Code. */
  readonly everyMs?: number;
}

/**
 * Asks again and again until the answer is something; throws what was awaited where it never is. The one place of the suite
 * where time passes: a case waits for a state that it can name.
 */
export async function until<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  { patienceMs = PATIENCE_MS, everyMs = POLL_MS }: Asking = {},
): Promise<NonNullable<T>> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${patienceMs / 1000} s in vain for ${what}`);
    // eslint-disable-next-line no-restricted-syntax -- the pause between two looks at a state; nothing is believed after it
    if (everyMs > 0) await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** Waits until the extension has nothing more to do for a document: its log, at the level `debug`, says what it does. */
export async function untilSettled({ uri }: Pick<vscode.TextDocument, 'uri'>): Promise<void> {
  const api = await theExtension().activate();
  let isSettled = false;
  void api.settled(uri).then(() => (isSettled = true));
  await until(`the end of all work on ${uri.path}`, () => isSettled);
}

/** Waits until this is the article that trees, timeline and commands are about. */
export async function untilBeforeTheReader(uri: vscode.Uri): Promise<void> {
  const api = await theExtension().activate();
  await until(`${uri.path} before the reader`, () => api.activeArticle()?.toString() === uri.toString());
}

/** A document in an editor, with the Article of exactly this text. */
export interface OpenArticle {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
  readonly article: Article;
}

/** The Article of a document as it stands now. */
export async function articleOf({ uri }: Pick<vscode.TextDocument, 'uri'>): Promise<Article> {
  const api = await theExtension().activate();
  return until(`the analysis of ${uri.path}`, () => api.articleFor(uri));
}

const analysed = async (document: vscode.TextDocument): Promise<OpenArticle> => {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  return { editor, document, article: await articleOf(document) };
};

/** Opens a file of the folder, e.g. a fixture or a sample, and waits until it is analysed. */
export const openArticle = async (path: string): Promise<OpenArticle> =>
  analysed(await vscode.workspace.openTextDocument(workspaceFile(path)));

let texts = 0;

/**
 * A new untitled document with this text, in no editor yet. Its name is its own: the name of one that was closed may bring back
 * the backup that VS Code keeps of that one, or what its language servers remember. Until it has its text it is of a language
 * that is none of an article, so that nobody reads it half.
 */
export async function newText(content: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `text-${(texts += 1)}.ini` });
  const document = await vscode.workspace.openTextDocument(uri);
  const edits = [vscode.TextEdit.insert(new vscode.Position(0, 0), content)];
  if (content.includes('\r\n')) edits.unshift(vscode.TextEdit.setEndOfLine(vscode.EndOfLine.CRLF));
  const change = new vscode.WorkspaceEdit();
  change.set(uri, edits);
  if (content !== '') assert.isTrue(await vscode.workspace.applyEdit(change));
  assert.equal(document.languageId, 'ini');
  return vscode.languages.setTextDocumentLanguage(document, language);
}

/** Opens an untitled document with this text, and waits until it is analysed. */
export const openText = async (content: string, language?: string): Promise<OpenArticle> =>
  analysed(await newText(content, language));

/** Closes all that is open, so that the next case finds an empty window; what is unsaved is thrown away. */
export async function closeAll(): Promise<void> {
  await until('all editors to close', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors'); // one may have been on its way before
    return vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
  });
  await vscode.commands.executeCommand('notifications.clearAll');
}

/** Where a piece of text stands in a document, e.g. `rangeOf(document, 'Kremlin', 2)` for its second place. */
export function rangeOf(document: vscode.TextDocument, text: string, occurrence = 1): vscode.Range {
  let start = -1;
  for (let i = 0; i < occurrence; i += 1) start = document.getText().indexOf(text, start + 1);
  if (start < 0) throw new Error(`"${text}" is not ${occurrence} times in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Our own hovers at a place, asked for through VS Code; the built-in ones of Markdown are no cards. */
export async function cardsAt(document: vscode.TextDocument, place: vscode.Position): Promise<vscode.Hover[]> {
  const ask = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(ask, document.uri, place);
  const isOurs = (part: unknown) => part instanceof vscode.MarkdownString && part.isTrusted;
  return hovers.filter(({ contents }) => contents.some(isOurs));
}

/** A setting that holds while something is done, and no longer. */
export async function withSetting(section: string, value: unknown, task: () => Promise<void>): Promise<void> {
  const [, scope = '', name = ''] = /^(\w+)\.(.+)$/.exec(section) ?? [];
  const settings = () => vscode.workspace.getConfiguration(scope);
  const { Global } = vscode.ConfigurationTarget;
  await settings().update(name, value, Global);
  try {
    assert.deepEqual(settings().get(name), value);
    await task();
  } finally {
    await settings().update(name, undefined, Global);
  }
}
