import { assert } from 'chai';
import * as vscode from 'vscode';
import { AnnotatedFolder, annotationsOf } from '../annotatedFolder';
import { until, untilSettled } from '../support';

const ROME = [
  '# Rome',
  'In the first century before our era the republic had grown too large for the city that ruled it.',
  'Caesar crossed the river with one legion, and the senate fled to the south.',
  'When the dictator fell under the statue of Pompey, the quarrel had only begun.',
  '',
].join('\n\n');
const PASSAGES = ['too large for the city', 'Caesar crossed the river', 'quarrel had only begun'];
const HARBOUR = '# Harbour\n\nThe harbour of the northern town freezes, and Caesar crossed the river in books only.\n';

const rename = async (...pairs: readonly (readonly [from: vscode.Uri, to: vscode.Uri])[]) => {
  const edit = new vscode.WorkspaceEdit();
  for (const [from, to] of pairs) edit.renameFile(from, to);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
};

describe('annotations of an article that moves', () => {
  let folder: AnnotatedFolder;
  beforeEach(() => {
    folder = new AnnotatedFolder();
  });
  afterEach(() => folder.remove());

  /** Opens an article, and waits until annotations that might belong to it have been looked for. */
  const openAndSettle = async (name: string): Promise<void> =>
    untilSettled(await folder.open(name).then(({ document }) => document));

  const isMoved = (from: string, to: string, count: number) =>
    until(
      `${count} annotations of ${to}`,
      async () => (await folder.annotations(to)).length === count && (await folder.annotations(from)).length === 0,
    );

  it('go along in VS Code, several at once', async () => {
    for (const name of ['a.md', 'b.md']) {
      await folder.write(name, ROME + name);
      await folder.annotate(name, annotationsOf(ROME + name, PASSAGES));
    }
    await folder.open('a.md');
    await rename([folder.file('a.md'), folder.file('c.md')], [folder.file('b.md'), folder.file('deep/b.md')]);
    await isMoved('a.md', 'c.md', 3);
    await isMoved('b.md', 'deep/b.md', 3);
    assert.isUndefined(await folder.text('a.md.annotations.jsonl'));
  });

  it('go along with what was marked right before', async () => {
    await folder.write('a.md', ROME);
    const editor = await folder.open('a.md');
    const at = editor.document.positionAt(ROME.indexOf('Caesar'));
    editor.selection = new vscode.Selection(at, at.translate(0, 6));
    await vscode.commands.executeCommand('annotatedReader.highlight');
    await rename([folder.file('a.md'), folder.file('b.md')]);
    await isMoved('a.md', 'b.md', 1);
    for (const name of ['a.md', 'b.md']) await untilSettled({ uri: folder.file(name) });
    assert.isUndefined(await folder.text('a.md.annotations.jsonl'));
  });

  it('go along with a folder, also where they are kept apart', async () => {
    await folder.write('old/deep/a.md', ROME);
    const settings = vscode.workspace.getConfiguration('annotatedReader', folder.uri);
    const apart = folder.uri.path.slice(vscode.workspace.getWorkspaceFolder(folder.uri)!.uri.path.length + 1);
    await settings.update('annotations.folder', `${apart}/kept`, vscode.ConfigurationTarget.Global);
    try {
      await folder.annotate(`kept/${apart}/old/deep/a.md`, annotationsOf(ROME, PASSAGES));
      await folder.open('old/deep/a.md');
      await rename([folder.file('old'), folder.file('new')]);
      await isMoved(`kept/${apart}/old/deep/a.md`, `kept/${apart}/new/deep/a.md`, 3);
    } finally {
      await settings.update('annotations.folder', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('are taken over by the same text, moved behind VS Code’s back', async () => {
    await folder.annotate('old.md', annotationsOf(ROME, PASSAGES));
    await folder.write('new/name.md', ROME);
    await folder.open('new/name.md');
    await isMoved('old.md', 'new/name.md', 3);
  });

  it('are offered to a text in which most of them stand', async () => {
    await folder.annotate('old.md', annotationsOf(ROME, PASSAGES));
    await folder.write('new.md', ROME.replace('with one legion, and', 'with a legion, while'));
    await openAndSettle('new.md');
    assert.isEmpty(await folder.annotations('new.md'));
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    await isMoved('old.md', 'new.md', 3);
  });

  it('stay where the text is another, or their article is still there', async () => {
    await folder.annotate('old.md', annotationsOf(ROME, PASSAGES));
    await folder.write('harbour.md', HARBOUR);
    await folder.write('rome.md', ROME);
    await folder.annotate('rome.md', annotationsOf(ROME, PASSAGES));
    await folder.write('copy.md', `${ROME}\nAnd no more.\n`);
    await openAndSettle('harbour.md');
    await folder.annotate('old.md', []);
    await openAndSettle('copy.md');
    await vscode.commands.executeCommand('notification.acceptPrimaryAction'); // of an offer that there must not be
    for (const name of ['harbour.md', 'copy.md', 'rome.md']) await untilSettled({ uri: folder.file(name) });
    assert.isEmpty(await folder.annotations('harbour.md'));
    assert.isEmpty(await folder.annotations('copy.md'));
    assert.lengthOf(await folder.annotations('rome.md'), 3);
  });
});
