import * as vscode from 'vscode';
import {
  closeAll,
  newText,
  openArticle,
  openText,
  theExtension,
  until,
  untilBeforeTheReader,
  workspaceFile,
} from '../support';

const PASTED = 'samples/the-frozen-peace.txt';
const MARKDOWN = 'samples/ninety-eight-words.md';
/** VS Code's own custom editor for Markdown files. */
const MARKDOWN_EDITOR = 'vscode.markdown.preview.editor';

describe('the article before the reader', () => {
  afterEach(closeAll);

  it('is that of the active editor', async () => {
    const first = await openArticle(PASTED);
    await untilBeforeTheReader(first.document.uri);
    const second = await openText('Another one.');
    await untilBeforeTheReader(second.document.uri);
    await vscode.window.showTextDocument(first.document);
    await untilBeforeTheReader(first.document.uri);
  });

  it('is that of a custom editor on its file', async () => {
    await openArticle(PASTED);
    await vscode.commands.executeCommand('vscode.openWith', workspaceFile(MARKDOWN), MARKDOWN_EDITOR);
    await untilBeforeTheReader(workspaceFile(MARKDOWN));
  });

  it('is that of the preview before the reader', async () => {
    const { document } = await openArticle(MARKDOWN);
    const other = await openArticle(PASTED);
    await untilBeforeTheReader(other.document.uri);
    await vscode.commands.executeCommand('markdown.showPreview', document.uri);
    await untilBeforeTheReader(document.uri);
  });

  it('stays while something that is no document is active', async () => {
    const { document } = await openArticle(PASTED);
    await vscode.commands.executeCommand('annotatedReader.openTimeline');
    await vscode.commands.executeCommand('workbench.action.openSettings');
    await untilBeforeTheReader(document.uri);
  });

  it('stays while its cast.yml is edited', async () => {
    const { document } = await openArticle(PASTED);
    const cast = vscode.Uri.joinPath(document.uri, '..', 'cast.yml').with({ scheme: 'untitled' });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(cast));
    await until('the cast.yml', () => vscode.window.activeTextEditor?.document.uri.path === cast.path);
    await untilBeforeTheReader(document.uri);
  });

  it('is none where code is before the reader', async () => {
    await openArticle(PASTED);
    await vscode.window.showTextDocument(await newText('{}', 'json'));
    const reader = await theExtension().activate();
    await until('no article', () => reader.activeArticle() === undefined);
  });
});
