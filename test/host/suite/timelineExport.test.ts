import { assert } from 'chai';
import * as vscode from 'vscode';
import { timelineOf } from '../../../src/shared/timelineModel';
import { closeAll, openArticle, openText, untilBeforeTheReader, workspaceFile, type OpenArticle } from '../support';

const SAMPLE = 'samples/the-frozen-peace.txt';
const HEAD = 'date,first day,last day,precision,basis,summary,actors,section,passage\r\n';
const FOLDER = workspaceFile('export');

const contentOf = async (file: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(file));

const exists = async (file: vscode.Uri): Promise<boolean> =>
  vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );

/** The article just opened, once it is the one before the reader. */
const beforeTheReader = async (opening: Promise<OpenArticle>): Promise<OpenArticle> => {
  const opened = await opening;
  await untilBeforeTheReader(opened.document.uri);
  return opened;
};

describe('timeline export', () => {
  before(() => vscode.workspace.fs.createDirectory(FOLDER));
  after(() => vscode.workspace.fs.delete(FOLDER, { recursive: true }));
  afterEach(closeAll);

  const exportAs = async (format: string, name: string): Promise<vscode.Uri> => {
    const file = vscode.Uri.joinPath(FOLDER, name);
    await vscode.commands.executeCommand('annotatedReader.exportTimeline', { format, target: file.toString() });
    return file;
  };

  it('writes the events of the article as CSV, a row each', async () => {
    const { article, document } = await beforeTheReader(openArticle(SAMPLE));
    const text = await contentOf(await exportAs('csv', 'peace.csv'));
    assert.isTrue(text.startsWith(HEAD));
    assert.lengthOf(text.trimEnd().split('\r\n'), timelineOf(article, document.getText()).items.length + 1);
  });

  it('writes calendars, tables and markwhen', async () => {
    await beforeTheReader(openArticle(SAMPLE));
    assert.match(await contentOf(await exportAs('iCalendar', 'peace.ics')), /^BEGIN:VCALENDAR\r\n/);
    assert.match(await contentOf(await exportAs('markdown', 'peace.md')), /^\| Date \| Event \|/);
    assert.match(await contentOf(await exportAs('markwhen', 'peace.mw')), /^title: "/);
  });

  it('draws the axis, which opens for it', async () => {
    await beforeTheReader(openArticle(SAMPLE));
    assert.match(await contentOf(await exportAs('svg', 'peace.svg')), /^<svg [^>]*>.*<title>.+<\/title>.*<text /s);
    const png = await vscode.workspace.fs.readFile(await exportAs('png', 'peace.png'));
    assert.deepEqual([...png.slice(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  });

  it('copies as text', async () => {
    await beforeTheReader(openArticle(SAMPLE));
    await vscode.commands.executeCommand('annotatedReader.copyTimeline', { format: 'csv' });
    assert.isTrue((await vscode.env.clipboard.readText()).replaceAll('\r\n', '\n').startsWith(HEAD.trimEnd()));
  });

  it('writes nothing where no event is dated', async () => {
    await beforeTheReader(openText('# Quiet\n\nNothing happened here, and nobody wrote down when.\n'));
    assert.isFalse(await exists(await exportAs('csv', 'quiet.csv')));
  });
});
