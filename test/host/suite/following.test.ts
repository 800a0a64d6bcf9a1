import * as vscode from 'vscode';
import { openArticle, openText, projectFile, theExtension, until } from '../support';

const PASTED = 'samples/the-frozen-peace.txt';
const MARKDOWN = 'samples/ninety-eight-words.md';
/** VS Code's own custom editor for Markdown files. */
const MARKDOWN_EDITOR = 'vscode.markdown.preview.editor';

const becomesActive = async (uri: vscode.Uri) => {
  const reader = await theExtension().activate();
  await until(`${uri.path} before the reader`, () => reader.activeArticle()?.toString() === uri.toString());
};

describe('the article before the reader', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is that of the active editor', async () => {
    const first = await openArticle(PASTED);
    await becomesActive(first.document.uri);
    const second = await openText('Another one.');
    await becomesActive(second.document.uri);
    await vscode.window.showTextDocument(first.document);
    await becomesActive(first.document.uri);
  });

  it('is that of a custom editor on its file', async () => {
    await openArticle(PASTED);
    await vscode.commands.executeCommand('vscode.openWith', projectFile(MARKDOWN), MARKDOWN_EDITOR);
    await becomesActive(projectFile(MARKDOWN));
  });

  it('is that of the preview before the reader', async () => {
    const { document } = await openArticle(MARKDOWN);
    const other = await openArticle(PASTED);
    await becomesActive(other.document.uri);
    await vscode.commands.executeCommand('markdown.showPreview', document.uri);
    await becomesActive(document.uri);
  });

  it('stays while something that is no document is active', async () => {
    const { document } = await openArticle(PASTED);
    await vscode.commands.executeCommand('annotatedReader.openTimeline');
    await vscode.commands.executeCommand('workbench.action.openSettings');
    await becomesActive(document.uri);
  });

  it('stays while its cast.yml is edited', async () => {
    const { document } = await openArticle(PASTED);
    const cast = vscode.Uri.joinPath(document.uri, '..', 'cast.yml').with({ scheme: 'untitled' });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(cast));
    await until('the cast.yml', () => vscode.window.activeTextEditor?.document.uri.path === cast.path);
    await becomesActive(document.uri);
  });

  it('is none where code is before the reader', async () => {
    await openArticle(PASTED);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: '{}', language: 'json' }));
    const reader = await theExtension().activate();
    await until('no article', () => reader.activeArticle() === undefined);
  });
});
