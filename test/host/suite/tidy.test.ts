import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Article } from '../../../src/core/model';
import { articleOf, closeAll, openText, until } from '../support';

const SCHEME = 'annotated-reader-tidy';
const PASTED = [
  'March 4, 2021',
  '',
  'The Ferry That Would Not Sink',
  '',
  'In 1998 the island council bought a ferry1 from a yard on the mainland, and since 2004,2 it has carried many.',
  '',
  'A Harbour of Its Own',
  '',
  'The new harbour3 lies beside the old quay. The mayor of Oslo has seen both of them, and she likes the new one.',
  '',
  '',
  '1 Council minutes of 3 June 1998.',
  '',
  '2 https://www.example.org/ferry/timetable',
  '',
  '3 The yard’s own report says 7 May.',
  '',
].join('\n');

const tidiedDiff = () => {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === SCHEME ? input : undefined;
};

const kept = ({ title, published, sections, footnotes }: Article) => ({
  title,
  published,
  sections: sections.map(({ depth, title }) => [depth, title]),
  notes: footnotes.definitions.map(({ label, text }) => [label, text]),
  references: footnotes.references.map(({ label }) => label),
});

describe('tidy into Markdown', () => {
  afterEach(closeAll);

  it('shows a diff and touches nothing; applied, it keeps the article, and one undo takes it back', async () => {
    const { document, article } = await openText(PASTED, 'plaintext');
    await vscode.commands.executeCommand('annotatedReader.tidy');
    const diff = await until('the diff', tidiedDiff);
    assert.equal(diff.original.toString(), document.uri.toString());
    const proposed = (await vscode.workspace.openTextDocument(diff.modified)).getText();
    assert.include(proposed, '## A Harbour of Its Own\n\nThe new harbour[^3] lies');
    assert.equal(document.getText(), PASTED);

    await vscode.commands.executeCommand('annotatedReader.applyTidy');
    assert.equal(document.getText(), proposed);
    await until('the diff to close', () => !tidiedDiff());
    assert.deepEqual(kept(await articleOf(document)), kept(article));

    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), PASTED);
  });

  it('leaves an article alone that changed since', async () => {
    const { document } = await openText(PASTED, 'plaintext');
    await vscode.commands.executeCommand('annotatedReader.tidy');
    await until('the diff', tidiedDiff);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('annotatedReader.applyTidy');
    assert.equal(document.getText(), `\n${PASTED}`);
  });

  it('opens no diff where nothing would change', async () => {
    await openText('# Title\n\n## One\n\nWords.[^1]\n\n[^1]: A note.\n');
    await vscode.commands.executeCommand('annotatedReader.tidy');
    assert.isUndefined(tidiedDiff());
  });
});
