import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Annotation } from '../../../src/core/annotations/model';
import { AnnotatedFolder, annotationsOf } from '../annotatedFolder';
import { until } from '../support';

const HEAD = '---\nurl: https://example.org/rome\ndate: 2019-10-24\n---\n\n';
const ROME = `${HEAD}# Rome 😀\n\n## The end\n\nThen Caesar fell under the statue of Pompey.[^1] So it was.\n\n[^1]: Suetonius, 82.\n`;
const PASSAGES = ['Caesar fell', 'statue of Pompey'];

describe('annotations that leave and come in', () => {
  let folder: AnnotatedFolder;
  let own: readonly Annotation[];
  beforeEach(async () => {
    folder = new AnnotatedFolder();
    own = annotationsOf(ROME, PASSAGES);
    await folder.write('rome.md', ROME);
    await folder.annotate('rome.md', own);
  });
  afterEach(() => folder.remove());

  const exportAs = async (format: string, name: string, scope?: string): Promise<string> => {
    const target = folder.file(name).toString();
    await vscode.commands.executeCommand('annotatedReader.exportAnnotations', { format, target, scope });
    return (await folder.text(name)) ?? '';
  };
  const importFrom = (name: string) =>
    vscode.commands.executeCommand('annotatedReader.importAnnotations', folder.file(name).toString());

  it('leave as Markdown, JSON-LD and CSV', async () => {
    await folder.open('rome.md');
    const markdown = await exportAs('markdown', 'rome.annotations.md');
    assert.match(markdown, /^# Rome 😀\n\nhttps.*2019-10-24\n\n## Rome 😀 › The end|^# Rome 😀\n\nhttps.*2019-10-24\n/);
    assert.include(markdown, 'On statue of Pompey');
    assert.include(markdown, 'Suetonius');
    const { items } = JSON.parse(await exportAs('jsonLd', 'a.jsonld')) as { items: { id: string }[] };
    assert.deepEqual(
      items.map(({ id }) => id),
      own.map(({ id }) => id),
    );
    assert.lengthOf((await exportAs('csv', 'a.csv')).trimEnd().split('\r\n'), 3);
    assert.lengthOf((await exportAs('csv', 'a.csv')).trimEnd().split('\r\n'), 3, 'over the file that is there');
  });

  it('leave from all articles of the workspace, also of one that is gone', async () => {
    await folder.annotate('gone.md', annotationsOf(ROME, ['So it was']));
    await folder.write('harbour.md', '# Harbour\n\nNothing.\n');
    await folder.open('harbour.md');
    const csv = await exportAs('csv', 'all.csv', 'workspace');
    for (const words of ['Caesar fell,', 'statue of Pompey,', 'So it was,', ',gone,gone.md,'])
      assert.include(csv, words);
    assert.include(csv, 'https://example.org/rome,2019-10-24');
  });

  it('write nothing where there are none', async () => {
    await folder.write('bare.md', '# Bare\n\nNobody wrote here.\n');
    await folder.open('bare.md');
    assert.equal(await exportAs('csv', 'bare.csv'), '');
  });

  it('are copied as a citation, and so is what is selected', async () => {
    const editor = await folder.open('rome.md');
    const { document } = editor;
    const at = (words: string) => document.positionAt(ROME.indexOf(words));
    await until('the citation of an annotation', async () => {
      editor.selection = new vscode.Selection(at('fell'), at('fell'));
      await vscode.commands.executeCommand('annotatedReader.copyCitation');
      const copied = await vscode.env.clipboard.readText();
      return copied === '“Caesar fell” Rome 😀, 2019-10-24, https://example.org/rome, read 2026-01-01.';
    });
    editor.selection = new vscode.Selection(at('of Pompey'), at('[^1] So'));
    await vscode.commands.executeCommand('annotatedReader.copyCitation');
    const today = new Date().toISOString().slice(0, 10);
    assert.equal(
      await vscode.env.clipboard.readText(),
      `“of Pompey.” Rome 😀, 2019-10-24, https://example.org/rome, read ${today}. [1] Suetonius, 82.`,
    );
  });

  it('come in again from JSON-LD, once', async () => {
    await folder.open('rome.md');
    const before = await folder.text('rome.md.annotations.jsonl');
    await exportAs('jsonLd', 'a.jsonld');
    await importFrom('a.jsonld');
    assert.equal(await folder.text('rome.md.annotations.jsonl'), before);
    await folder.write('copy.md', ROME);
    await folder.open('copy.md');
    for (let time = 0; time < 2; time += 1) {
      await importFrom('a.jsonld');
      await until('both', async () => (await folder.annotations('copy.md')).length === 2);
    }
    const said = (all: readonly Annotation[]) => new Map(all.map(({ id, colour, body }) => [id, { colour, body }]));
    assert.deepEqual(said(await folder.annotations('copy.md')), said(own));
  });

  it('come in from Hypothesis; what is no such file changes nothing', async () => {
    await folder.open('rome.md');
    const before = await folder.text('rome.md.annotations.jsonl');
    await folder.write('other.json', '{"name": "a package"}');
    await importFrom('other.json');
    assert.equal(await folder.text('rome.md.annotations.jsonl'), before);
    const selector = [{ type: 'TextQuoteSelector', exact: 'So it was', prefix: '', suffix: '' }];
    const row = { id: 'abc', created: '2024-05-01T10:00:00Z', text: 'So?', tags: [], target: [{ selector }] };
    await folder.write('rows.json', JSON.stringify({ rows: [row, { id: 'page note' }] }));
    await importFrom('rows.json');
    await until('three', async () => (await folder.annotations('rome.md')).length === 3);
  });
});
