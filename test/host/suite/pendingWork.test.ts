import { assert } from 'chai';
import * as vscode from 'vscode';
import { PendingWork } from '../../../src/host/pendingWork';
import { AnnotatedFolder } from '../annotatedFolder';
import { theExtension } from '../support';

const ARTICLE = vscode.Uri.parse('untitled:article');
const OTHER = vscode.Uri.parse('untitled:other');

describe('work on an article', () => {
  const log = vscode.window.createOutputChannel('Pending', { log: true });
  let pending: PendingWork;
  beforeEach(() => (pending = new PendingWork(log)));
  afterEach(() => pending.dispose());
  after(() => log.dispose());

  it('is waited for until all of it has ended, and for that of no other article', async () => {
    const ends = [pending.begin(ARTICLE, 'analysis'), pending.begin(ARTICLE, 'options')] as const;
    pending.begin(OTHER, 'analysis');
    const order: string[] = [];
    const settled = pending.settled(ARTICLE).then(() => order.push('settled'));
    const analysed = pending.settled(ARTICLE, 'analysis').then(() => order.push('analysed'));
    ends[0]();
    ends[0](); // said twice it ends nothing else
    await analysed;
    assert.isTrue(pending.has(ARTICLE));
    assert.isFalse(pending.has(ARTICLE, 'analysis'));
    ends[1]();
    await settled;
    assert.deepEqual(order, ['analysed', 'settled']);
    assert.isTrue(pending.has(OTHER));
  });

  it('ends where it fails', async () => {
    const failing = pending.during(ARTICLE, 'writing of annotations', () => Promise.reject(new Error('no space')));
    assert.isTrue(pending.has(ARTICLE));
    const why = await failing.then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    assert.equal(why, 'no space');
    await pending.settled(ARTICLE);
    assert.isFalse(pending.has(ARTICLE));
  });

  it('can be waited for by other extensions, also where the article is not open', async () => {
    const api = await theExtension().activate();
    const folder = new AnnotatedFolder();
    await folder.write('a.md', '# Title\n\nAda Lovelace met nobody in 1999.\n');
    const editor = await folder.open('a.md');
    editor.selection = new vscode.Selection(2, 0, 2, 12);
    await vscode.commands.executeCommand('annotatedReader.highlight');
    await api.settled(editor.document.uri);
    assert.lengthOf(await folder.annotations('a.md'), 1, 'what the reader marked is written');
    await folder.remove();
    await api.settled(vscode.Uri.parse('untitled:nowhere'));
  });
});
