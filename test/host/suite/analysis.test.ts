import { assert } from 'chai';
import * as vscode from 'vscode';
import { articleOf, closeAll, newText, openText, theExtension } from '../support';

const api = () => theExtension().activate();
const edit = (document: vscode.TextDocument, range: vscode.Range, text: string) => {
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, text);
  return vscode.workspace.applyEdit(change);
};

describe('the article service', () => {
  afterEach(closeAll);

  it('follows the text as it is typed', async () => {
    const { document, article } = await openText('# Title\n\n## One\n\nWords.\n');
    assert.deepEqual(
      article.sections.map(({ title }) => title),
      ['One'],
    );
    await edit(document, new vscode.Range(2, 3, 2, 6), 'Another');
    const after = await articleOf(document);
    assert.deepEqual(
      after.sections.map(({ title }) => title),
      ['Another'],
    );
  });

  it('follows several changes at once, with CRLF line ends', async () => {
    const { document } = await openText('# Title\r\n\r\n## One\r\n\r\nOld words.[^1]\r\n\r\n[^1]: A note.\r\n');
    const change = new vscode.WorkspaceEdit();
    change.insert(document.uri, new vscode.Position(2, 0), 'Before.\r\n\r\n');
    change.replace(document.uri, new vscode.Range(4, 0, 4, 3), 'New');
    await vscode.workspace.applyEdit(change);
    const article = await articleOf(document);
    const text = document.getText();
    assert.deepEqual(
      article.footnotes.references.map(({ span }) => text.slice(span.start, span.end)),
      ['[^1]'],
    );
    assert.deepEqual(
      article.sections.map(({ titleSpan }) => text.slice(titleSpan.start, titleSpan.end)),
      ['One'],
    );
  });

  for (const [name, text] of Object.entries({
    'an empty text': '',
    'a line of a megabyte': 'word '.repeat(200_000),
    'binary bytes': String.fromCharCode(...Array.from({ length: 512 }, (_, index) => index % 256)),
    'a byte-order mark': '\uFEFF# Title\n\nIn 1999.\n',
    'a hundred thousand brackets': '['.repeat(100_000),
    'front matter that does not end': '---\ntitle: x\n',
    'notes without markers': 'Text.\n\n1 https://example.org/a\n\n2 https://example.org/b\n',
    'markers without notes': 'Text.[^1] More.[^2]\n',
  })) {
    it(`reads ${name} without harm`, async () => {
      const { document, article } = await openText(text);
      const content = document.getText();
      for (const { span, text: words } of article.mentions) assert.equal(content.slice(span.start, span.end), words);
      for (const { span, text: words } of article.times) assert.equal(content.slice(span.start, span.end), words);
    });
  }

  it('keeps nobody waiting when the language of a document changes', async () => {
    const document = await newText('# Title\n\n## One\n', 'plaintext');
    const waiting = (await api()).articleFor(document.uri);
    const markdown = await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await waiting;
    const article = await articleOf(markdown);
    assert.deepEqual(
      article.sections.map(({ title }) => title),
      ['One'],
    );
    await vscode.window.showTextDocument(markdown); // VS Code would, later on, for it is unsaved
  });

  it('knows nothing of a document that is not open', async () => {
    assert.isUndefined(await (await api()).articleFor(vscode.Uri.parse('untitled:nowhere')));
  });
});
