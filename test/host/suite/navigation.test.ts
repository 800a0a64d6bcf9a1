import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openArticle, openText, rangeOf, until, type OpenArticle } from '../support';

const SAMPLE = 'samples/the-frozen-peace.txt';

type Places = readonly (vscode.Location | vscode.LocationLink)[];
const targetOf = (place: vscode.Location | vscode.LocationLink): vscode.Range =>
  'targetRange' in place ? place.targetRange : place.range;
const ask = <T>(command: string, document: vscode.TextDocument, ...rest: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, document.uri, ...rest);

describe('navigation', () => {
  let sample: OpenArticle;
  before(async () => {
    sample = await openArticle(SAMPLE);
  });
  after(closeAll);

  const marker = () => rangeOf(sample.document, 'the meantime.4').end.translate(0, -1);
  /** Shows the sample with the caret there; another test's document may stand before it. */
  const caretTo = async (position: vscode.Position) => {
    await vscode.window.showTextDocument(sample.document, { selection: new vscode.Range(position, position) });
  };
  const caret = () => vscode.window.activeTextEditor?.selection.active;

  it('goes from a marker to its note', async () => {
    const [place] = await ask<Places>('vscode.executeDefinitionProvider', sample.document, marker());
    assert.isDefined(place);
    assert.match(sample.document.getText(targetOf(place)), /^4 The plan is usually/);
  });

  it('finds every reference of a note and every mention of an actor', async () => {
    const note = rangeOf(sample.document, '4 The plan is usually').start;
    const markers = await ask<Places>('vscode.executeReferenceProvider', sample.document, note);
    assert.include(
      markers.map((place) => sample.document.getText(targetOf(place))),
      '4',
    );
    const name = rangeOf(sample.document, 'Van Allen').start;
    const mentions = await ask<Places>('vscode.executeReferenceProvider', sample.document, name);
    assert.sameMembers(
      mentions.map((place) => sample.document.getText(targetOf(place))),
      ['James Van Allen', 'Van Allen'],
    );
  });

  it('links every address once, by what it leads to', async () => {
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', sample.document);
    const atlas = links.filter(({ target }) => target?.authority === 'atlas.example.org');
    assert.lengthOf(atlas, 1);
    assert.equal(sample.document.getText(atlas[0]?.range), 'https://atlas.example.org/antarctica/seven-claims');
  });

  it('gives outline, breadcrumbs and sticky scroll the headings of a pasted article', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', sample.document);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      [
        'A Crowded Emptiness (1908–56)',
        'A Dinner in Silver Spring',
        'Sixty Meetings, Fourteen Articles',
        'Ozone, Minerals and Krill',
      ],
    );
  });

  it('leaves the headings of Markdown to VS Code', async () => {
    const { document } = await openText('# One\n\nText.\n\n## Two\n\nText.\n');
    const symbols = await until('symbols', async () => {
      const found = await ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document);
      return found?.length ? found : undefined;
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['# One'],
    );
  });

  it('steps from mention to mention, round the end', async () => {
    const names = [rangeOf(sample.document, 'James Van Allen').start, rangeOf(sample.document, 'Van Allen', 2).start];
    await caretTo(names[0]!);
    await vscode.commands.executeCommand('annotatedReader.nextMention');
    assert.deepEqual(caret(), names[1]);
    await vscode.commands.executeCommand('annotatedReader.nextMention');
    assert.deepEqual(caret(), names[0]);
    await vscode.commands.executeCommand('annotatedReader.previousMention');
    assert.deepEqual(caret(), names[1]);
  });

  it('goes from a passage to its note, and back from the note', async () => {
    await caretTo(rangeOf(sample.document, 'had a gentler thought').start);
    await vscode.commands.executeCommand('annotatedReader.goToNote');
    assert.deepEqual(caret(), rangeOf(sample.document, '4 The plan is usually').start);
    await vscode.commands.executeCommand('annotatedReader.goToNote');
    assert.deepEqual(caret(), marker());
  });

  it('goes nowhere for a place that is none', async () => {
    await caretTo(new vscode.Position(0, 3));
    for (const target of [
      undefined,
      {},
      { uri: 'file:///etc/passwd', start: 0, end: 1 },
      { uri: sample.document.uri.toString(), start: -1, end: 2 },
    ]) {
      await vscode.commands.executeCommand('annotatedReader._goTo', target);
    }
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), sample.document.uri.toString());
    assert.deepEqual(caret(), new vscode.Position(0, 3));
  });
});
