import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Article } from '../../../src/core/model';
import {
  articleOf,
  cardsAt,
  closeAll,
  newText,
  openText,
  rangeOf,
  until,
  untilBeforeTheReader,
  withSetting,
} from '../support';

/** Long enough that it is still being read when the next command comes, also on a busy machine. */
const MANY = 8000;
const OPENING =
  '# The *Aurora*\n\nCaptain Ada Lovell of the Harbour Board sailed in May 1911.[^1]\n\n[^1]: Her log.\n\n';
const BOOK = `${OPENING}## On\n\n${'In 1912 Ada Lovell met Bob Marsh in Oslo, and they wrote to the Harbour Board.\n\n'.repeat(MANY)}`;

const shown = async (content: string): Promise<vscode.TextDocument> => {
  const document = await newText(content, 'plaintext');
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
};
const isOutline = ({ problems }: Article) => problems.some(({ code }) => code === 'outline-only');
const cardAt = async (document: vscode.TextDocument, place: vscode.Position) => (await cardsAt(document, place))[0];
const insert = async (document: vscode.TextDocument, position: vscode.Position, text: string) => {
  const change = new vscode.WorkspaceEdit();
  change.insert(document.uri, position, text);
  await vscode.workspace.applyEdit(change);
};

describe('a long article', () => {
  // A book that stays open would be read again with every change of settings.
  afterEach(closeAll);

  it('is read in outline where it is longer than the setting allows, and in full on request', async () => {
    await withSetting('annotatedReader.longestReadInFull', 20, async () => {
      const document = await shown(OPENING);
      const outline = await articleOf(document);
      assert.isTrue(isOutline(outline));
      assert.isEmpty(outline.actors);
      assert.lengthOf(outline.footnotes.references, 1);
      await untilBeforeTheReader(document.uri);
      await vscode.commands.executeCommand('annotatedReader.readInFull');
      const full = await until('the full reading', async () => {
        const article = await articleOf(document);
        return isOutline(article) ? undefined : article;
      });
      assert.isNotEmpty(full.actors);
      await insert(document, new vscode.Position(0, 0), 'x');
      assert.isFalse(isOutline(await articleOf(document)));
    });
  });

  it('answers a hover while an edit is still being read, where the name stands now', async () => {
    const { document } = await openText(BOOK, 'plaintext'); // VS Code's own Markdown support would be busy with it, too
    // A busy machine may read the edit before VS Code has asked for the card: one card that came first is proof enough.
    const first = await until('a card that waits for no reading', async () => {
      await insert(document, new vscode.Position(0, 0), 'A line before it all.\n\n');
      const settled: string[] = [];
      const analysis = articleOf(document).then(() => settled.push('analysis'));
      const name = rangeOf(document, 'Ada Lovell');
      const card = await cardAt(document, name.start.translate(0, 1));
      settled.push('hover');
      await analysis;
      assert.deepEqual(card?.range, name);
      return settled[0] === 'hover' && settled;
    });
    assert.deepEqual(first, ['hover', 'analysis']);
  });

  it('is read as it stands now when it is typed into while its text is on the way', async () => {
    const document = await shown(BOOK.replace('Aurora', 'Calypso'));
    const early = articleOf(document);
    await insert(document, new vscode.Position(0, 0), 'A line before it all.\n\n');
    await insert(document, new vscode.Position(4, 0), 'In 1909 Carl Ness sailed too. ');
    await early;
    const article = await articleOf(document);
    const text = document.getText();
    assert.isAbove(article.mentions.length, 2 * MANY);
    for (const { span, text: words } of article.mentions) assert.equal(text.slice(span.start, span.end), words);
    assert.include(
      article.actors.map(({ name }) => name),
      'Carl Ness',
    );
  });

  it('leads from such a card to where its targets stand now', async () => {
    const { document } = await openText(OPENING);
    await insert(document, new vscode.Position(0, 0), 'A line before it all.\n\n');
    const marker = rangeOf(document, '[^1]');
    const card = await cardAt(document, marker.start.translate(0, 1));
    const words = card?.contents.map((part) => (part as vscode.MarkdownString).value).join('') ?? '';
    const targets = [...words.matchAll(/_goTo\?([^)\s]+)/g)].map(
      ([, query]) => (JSON.parse(decodeURIComponent(query!)) as [{ start: number; end: number }])[0],
    );
    assert.isNotEmpty(targets);
    const text = document.getText();
    for (const { start, end } of targets) assert.include(['[^1]', '[^1]: Her log.'], text.slice(start, end));
  });

  it('waits for the next analysis where the name itself was edited', async () => {
    const { document } = await openText(OPENING);
    const name = rangeOf(document, 'Ada Lovell');
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, name, 'Ida Norell');
    await vscode.workspace.applyEdit(change);
    const card = await cardAt(document, name.start.translate(0, 1));
    assert.include((card?.contents[0] as vscode.MarkdownString).value, 'Ida Norell');
  });

  it('is read in outline when the reader stops the reading', async () => {
    // A busy machine may have read it before VS Code hands over the command: one that was stopped is proof enough.
    const article = await until('an article that was stopped', async () => {
      const document = await shown(BOOK.replace('Aurora', 'Boreas'));
      await untilBeforeTheReader(document.uri);
      await vscode.commands.executeCommand('annotatedReader.stopReading');
      const read = await articleOf(document);
      if (isOutline(read)) return read;
      await closeAll();
      return undefined;
    });
    assert.isNotEmpty(article.sections);
  });
});
