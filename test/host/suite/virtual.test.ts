import { assert } from 'chai';
import * as vscode from 'vscode';
import { MemoryFiles } from '../memoryFiles';
import { articleOf, closeAll, rangeOf, theExtension, until, untilBeforeTheReader, workspaceFile } from '../support';

const SCHEME = 'reader-memory';
const ARTICLE = vscode.Uri.from({ scheme: SCHEME, path: '/shelf/visit.md' });
const CAST = vscode.Uri.from({ scheme: SCHEME, path: '/shelf/cast.yml' });
const TEXT =
  '# A visit\n\nVladimir Putin met Xi Jinping in Beijing on 5 May 2016.[^1] Putin spoke.\n\n[^1]: Minutes, https://example.org/a\n';

const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe('an article on a virtual file system', () => {
  let files: vscode.Disposable;
  let document: vscode.TextDocument;
  before(async () => {
    files = vscode.workspace.registerFileSystemProvider(SCHEME, new MemoryFiles(), { isCaseSensitive: true });
    await write(ARTICLE, TEXT);
    await write(CAST, 'actors:\n  - name: V. V. Putin\n    aliases: [Vladimir Putin]\n');
    document = await vscode.workspace.openTextDocument(ARTICLE);
    await vscode.window.showTextDocument(document, { preview: false });
    await untilBeforeTheReader(ARTICLE);
  });
  after(async () => {
    await closeAll();
    files.dispose();
  });

  const article = () => articleOf({ uri: ARTICLE });
  const names = async (): Promise<string[]> => (await article()).actors.map(({ name }) => name);

  it('is read, with the cast.yml beside it', async () => {
    await until('the corrected name', async () => (await names()).includes('V. V. Putin'));
    const { footnotes, events } = await article();
    assert.deepEqual([footnotes.definitions.length, events.length], [1, 1]);
  });

  it('has its cards', async () => {
    const place = rangeOf(document, 'Putin spoke').start;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', ARTICLE, place);
    const cards = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    assert.isTrue(cards.some(({ value }) => value.includes('**V\\. V\\. Putin**')));
  });

  it('is corrected there', async () => {
    const actor = (await article()).actors.find(({ name }) => name === 'Xi Jinping');
    await vscode.commands.executeCommand('annotatedReader.ignoreActor', { kind: 'actor', actor });
    assert.match(await read(CAST), /ignore:\n\s*- Xi Jinping/);
    await until('the cast without him', async () => !(await names()).includes('Xi Jinping'));
    await vscode.commands.executeCommand('annotatedReader.undoCast');
    assert.notInclude(await read(CAST), 'Xi Jinping');
  });

  it('has its timeline exported there', async () => {
    const target = ARTICLE.with({ path: '/shelf/visit.csv' });
    await vscode.commands.executeCommand('annotatedReader.exportTimeline', {
      format: 'csv',
      target: target.toString(),
    });
    assert.match(await read(target), /2016-05-05/);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

describe('the folder of this run', () => {
  it('is virtual in the browser’s extension host, so that all other tests read one there', () => {
    assert.equal(workspaceFile('').scheme === 'file', !('WorkerGlobalScope' in globalThis));
  });
});

describe('the manifest', () => {
  it('says that restricted mode and virtual workspaces are supported', () => {
    const { capabilities } = theExtension().packageJSON as { readonly capabilities?: unknown };
    assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });
});
