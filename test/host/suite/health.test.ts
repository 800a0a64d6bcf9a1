import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openText, rangeOf, until, withSetting } from '../support';

const ours = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Annotated Reader');

const diagnosticOf = (document: vscode.TextDocument, code: string) =>
  until(`the diagnostic ${code}`, () => ours(document).find((diagnostic) => diagnostic.code === code));

/** What is said of a text, once there is something: code and the words that are marked. */
async function diagnosed(content: string, language?: string) {
  const { document } = await openText(content, language);
  const found = await until('diagnostics', () => (ours(document).length > 0 ? ours(document) : undefined));
  return found.map(({ code, range }) => [code, document.getText(range)]);
}

/** The text after the quick fix of a problem, and after undoing it. */
async function fixed(content: string, code: string, title: string) {
  const { document } = await openText(content);
  const { range } = await diagnosticOf(document, code);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const action = actions.find((offered) => offered.title === title);
  if (!action?.edit) throw new Error(`only offered: ${actions.map((offered) => offered.title).join(', ')}`);
  assert.isTrue(await vscode.workspace.applyEdit(action.edit));
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
  }
  const after = document.getText();
  const caret = vscode.window.activeTextEditor?.selection.active;
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
  await until('the text before', () => document.getText() === content);
  return { after, caret };
}

describe('note health', () => {
  afterEach(closeAll);

  it('tells of every kind of problem, with its code and place', async () => {
    const text = [
      'One[^1], two[^x], five[^5] and https://example.org/asia-%20policy here.\n',
      '[^1]: One.\n[^1]: Again.\n[^2]: Unused,\n    of two lines.\n[^5]: Five.\n',
    ].join('\n');
    assert.sameDeepMembers(await diagnosed(text), [
      ['footnote-undefined', '[^x]'],
      ['url-broken', 'https://example.org/asia-%20policy'],
      ['footnote-duplicate', '[^1]: Again.'],
      ['footnote-unused', '[^2]: Unused,'],
      ['footnote-gap', '[^5]: Five.'],
    ]);
  });

  it('tells of a list in pasted text that nothing cites, and of a paragraph that stands twice', async () => {
    assert.deepEqual(await diagnosed('Text.\n\n1 https://example.org/a\n\n2 https://example.org/b\n', 'plaintext'), [
      ['notes-uncited', '1 https://example.org/a'],
    ]);
    const paragraph = 'The treaty froze every claim for as long as it lasts, and it lasts to this day.';
    assert.deepEqual(await diagnosed(`${paragraph}\n\nOther words.\n\n${paragraph}\n`, 'plaintext'), [
      ['paragraph-repeated', paragraph],
    ]);
  });

  it('is quiet: never a warning', async () => {
    const { document } = await openText('A[^x].\n');
    const { severity } = await diagnosticOf(document, 'footnote-undefined');
    assert.equal(severity, vscode.DiagnosticSeverity.Information);
  });

  it('mends an address', async () => {
    const { after } = await fixed(
      '# Title\n\nSee [it](https://example.org/asia-%20policy) there.\n',
      'url-broken',
      'Replace by the mended address',
    );
    assert.equal(after, '# Title\n\nSee [it](https://example.org/asia-policy) there.\n');
  });

  it('removes a note that nothing cites', async () => {
    const text = '# Title\n\nA[^1].\n\n[^1]: One.\n\n[^2]: Two.\n\n    More.\n\n## End\n';
    const { after } = await fixed(text, 'footnote-unused', 'Remove this note');
    assert.equal(after, '# Title\n\nA[^1].\n\n[^1]: One.\n\n## End\n');
  });

  it('begins the note that a marker asks for, and goes there', async () => {
    const { after, caret } = await fixed('A[^x].\n', 'footnote-undefined', 'Add a note [^x]');
    assert.equal(after, 'A[^x].\n\n[^x]: \n');
    assert.deepEqual(caret, new vscode.Position(2, 6));
  });

  it('renumbers the second of two notes', async () => {
    const text = 'A[^1] and[^2].\n\n[^1]: One.\n[^1]: Other.\n[^2]: Two.\n';
    const { after } = await fixed(text, 'footnote-duplicate', 'Renumber this note: [^3]');
    assert.equal(after, 'A[^1] and[^2].\n\n[^1]: One.\n[^3]: Other.\n[^2]: Two.\n');
  });

  it('follows the text, also of an article that is not before the reader', async () => {
    const { document } = await openText('A[^x].\n');
    await diagnosticOf(document, 'footnote-undefined');
    await openText('Another article.\n');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, '[^x]'), '');
    await vscode.workspace.applyEdit(edit);
    await until('no diagnostics', () => ours(document).length === 0);
  });

  it('is over when the article is closed', async () => {
    const { document } = await openText('A[^x].\n');
    await diagnosticOf(document, 'footnote-undefined');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('no diagnostics', () => ours(document).length === 0);
  });

  it('can be turned off', async () => {
    const { document } = await openText('A[^x].\n');
    await diagnosticOf(document, 'footnote-undefined');
    await withSetting('annotatedReader.diagnostics', false, async () => {
      await until('no diagnostics', () => ours(document).length === 0);
    });
    await diagnosticOf(document, 'footnote-undefined');
  });
});
