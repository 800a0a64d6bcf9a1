import { assert } from 'chai';
import * as vscode from 'vscode';
import { placeAt } from '../../../src/core/reading/place';
import { partId } from '../../../src/core/reading/parts';
import { sectionTree, type SectionNode } from '../../../src/core/sectionTree';
import { ReadingStore } from '../../../src/host/features/reading/readingStore';
import { ShownReading } from '../../../src/host/features/reading/shownReading';
import { PendingWork } from '../../../src/host/pendingWork';
import { Slices } from '../../../src/host/slices';
import { MemoryFiles } from '../memoryFiles';
import {
  articleOf,
  closeAll,
  openArticle,
  openText,
  rangeOf,
  until,
  untilBeforeTheReader,
  untilSettled,
  workspaceFile,
  type OpenArticle,
} from '../support';

const SAMPLE = 'samples/the-frozen-peace.txt';
/** A line that is not on the first screen. */
const FAR = 36;
const SCHEME = 'reader-memory-state';
const PRINT = '0123456789abcdef';
const TEXT =
  'Before it all.\n\n# One\n\nWords of the first.\n\n## Inside\n\nDeep words.\n\n# Two\n\n## Below\n\nMore of them.\n\n## Under\n\nLast words.\n';

/** What VS Code keeps, without VS Code's window. */
class Kept implements vscode.Memento {
  readonly values = new Map<string, unknown>();
  keys = () => [...this.values.keys()];
  get = (key: string) => this.values.get(key) as never;
  update(key: string, value: unknown): Thenable<void> {
    if (value === undefined) this.values.delete(key);
    else this.values.set(key, JSON.parse(JSON.stringify(value)));
    return Promise.resolve();
  }
}

describe('the state of reading', () => {
  const log = vscode.window.createOutputChannel('Reading', { log: true });
  let kept: Kept;
  let store: ReadingStore;
  const storeOf = (state: vscode.Memento) => new ReadingStore(state, { log, pending: new PendingWork(log) });

  beforeEach(() => {
    kept = new Kept();
    store = storeOf(kept);
  });
  afterEach(async () => {
    store.dispose();
    await closeAll();
  });
  after(() => log.dispose());

  it('is kept when the window closes, and what is damaged of it is ignored', () => {
    const place = placeAt(TEXT, [], TEXT.indexOf('Deep'));
    store.change('file:///a.md', (record) => ({ ...record, read: [PRINT], place }));
    store.dispose();
    const [key] = kept.keys();
    assert.deepInclude(storeOf(kept).recordOf('file:///a.md'), { read: [PRINT], place });
    kept.values.set(key!, { at: 'then', read: [PRINT, 7], place: { position: 3 } });
    assert.deepEqual(storeOf(kept).recordOf('file:///a.md'), { at: 0, read: [PRINT], place: null });
    for (const damage of [null, 3, 'x', [], { read: {} }]) {
      kept.values.set(key!, damage);
      assert.deepEqual(storeOf(kept).recordOf('file:///a.md').read, []);
    }
  });

  it('forgets the oldest of too many articles', () => {
    for (let at = 0; at < 310; at += 1) void kept.update(`reading file:///${at}`, { at, read: [] });
    store.change('file:///new', (record) => record);
    store.dispose();
    assert.lengthOf(kept.keys(), 300);
    assert.notInclude(kept.keys(), 'reading file:///10');
    assert.includeMembers(kept.keys(), ['reading file:///11', 'reading file:///new']);
  });

  it('goes with a file that is renamed, and with a folder above it', async () => {
    const files = vscode.workspace.registerFileSystemProvider(SCHEME, new MemoryFiles(), { isCaseSensitive: true });
    const uri = (path: string) => vscode.Uri.from({ scheme: SCHEME, path });
    const rename = async (from: string, to: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(uri(from), uri(to));
      assert.isTrue(await vscode.workspace.applyEdit(edit));
    };
    const readOf = (path: string) => store.recordOf(uri(path).toString()).read;
    try {
      await vscode.workspace.fs.writeFile(uri('/shelf/a.md'), new TextEncoder().encode(TEXT));
      store.change(uri('/shelf/a.md').toString(), (record) => ({ ...record, read: [PRINT] }));
      await rename('/shelf/a.md', '/shelf/b.md');
      await until('the record under the new name', () => readOf('/shelf/b.md').length);
      assert.isEmpty(readOf('/shelf/a.md'));
      await rename('/shelf', '/drawer');
      await until('the record in the new folder', () => readOf('/drawer/b.md').length);
    } finally {
      files.dispose();
    }
  });

  describe('of an article', () => {
    let reading: ShownReading;
    let nodes: SectionNode[];
    const show = async ({ document, article }: OpenArticle) => {
      const text = document.getText();
      nodes = sectionTree(article, text);
      await reading.show({ uri: document.uri, version: document.version, article, text }, nodes, () => true);
    };
    const all = (some: readonly SectionNode[]): SectionNode[] => some.flatMap((node) => [node, ...all(node.children)]);
    const nodeOf = (id: string) => all(nodes).find((node) => partId(node) === id)!;
    const untilRead = (...ids: readonly string[]) =>
      until(`${ids.join(', ') || 'nothing'} to be read`, () => {
        const read = all(nodes).filter((node) => reading.isRead(node));
        return read.map(partId).join() === ids.join();
      });

    beforeEach(() => (reading = new ShownReading(store, new Slices())));
    afterEach(() => reading.dispose());

    it('is marked by hand, with what is below, and taken back', async () => {
      await show(await openText(TEXT));
      await reading.mark([nodeOf('one')], true);
      await untilRead('one', 'inside');
      await reading.mark([nodeOf('inside')], false);
      await untilRead('one');
      await reading.mark([nodeOf('below'), nodeOf('under')], true);
      await untilRead('one', 'two', 'below', 'under');
      const takeBack = reading.forget();
      await untilRead();
      takeBack?.();
      await untilRead('one', 'two', 'below', 'under');
    });

    it('outlives edits elsewhere, and not a rewrite', async () => {
      const opened = await openText(TEXT);
      await show(opened);
      await reading.mark([nodeOf('inside'), nodeOf('below')], true);
      await show(await openText(TEXT.replace('Deep words', 'Deeper words')));
      await untilRead(); // another document
      const rewrite = new vscode.WorkspaceEdit();
      rewrite.replace(opened.document.uri, rangeOf(opened.document, 'Deep'), 'Other');
      await vscode.workspace.applyEdit(rewrite);
      await show({ ...opened, article: await articleOf(opened.document) });
      await untilRead('below');
    });

    it('comes from reading, top to bottom, and not for what was taken back by hand', async () => {
      const opened = await openText(TEXT);
      await show(opened);
      const screen = [{ start: 0, end: TEXT.length }];
      await reading.mark([nodeOf('inside')], false);
      assert.isTrue(reading.see(screen, 700, 240)); // three words and a half
      await untilRead('(opening)');
      reading.see(screen, 60_000, 240);
      await untilRead('(opening)', 'one', 'two', 'below', 'under');
      assert.isFalse(reading.see(screen, 60_000, 240));
    });
  });

  it('leads back to where the reader stopped', async () => {
    const name = 'reading/peace.txt'; // of its own: what was read of the sample is no matter
    await vscode.workspace.fs.copy(workspaceFile(SAMPLE), workspaceFile(name));
    const { editor, document } = await openArticle(name);
    await untilBeforeTheReader(document.uri);
    await untilSettled(document);
    editor.revealRange(new vscode.Range(FAR, 0, FAR, 0), vscode.TextEditorRevealType.AtTop);
    await until('the place on the screen', () => editor.visibleRanges[0]!.start.line > 0);
    await untilSettled(document); // so the place is noted
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('annotatedReader.resumeReading');
    const caretLine = () => vscode.window.activeTextEditor?.selection.active.line ?? 0;
    await until('the caret at the place', () => caretLine() >= FAR - 3);
    void vscode.commands.executeCommand('annotatedReader.forgetReading'); // asks whether to take it back
  });
});
