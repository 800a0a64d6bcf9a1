import { assert } from 'chai';
import * as vscode from 'vscode';
import { FERRY } from '../../ferry';
import { MemoryFiles } from '../memoryFiles';
import { articleOf, closeAll, rangeOf, until, untilBeforeTheReader, workspaceFile } from '../support';

interface Stored {
  readonly id: string;
  readonly deleted?: string;
  readonly colour?: string;
  readonly target: { readonly selector: readonly { readonly type: string; readonly exact?: string }[] };
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** A folder of its own with an article; by default of the workspace, whose files are watched. */
class Shelf {
  static #count = 0;
  readonly article: vscode.Uri;
  readonly file: vscode.Uri;

  constructor(folder = workspaceFile(`annotations-${(Shelf.#count += 1)}`)) {
    this.article = vscode.Uri.joinPath(folder, 'ferry.md');
    this.file = vscode.Uri.joinPath(folder, 'ferry.md.annotations.jsonl');
  }

  async open(text = FERRY): Promise<vscode.TextDocument> {
    await vscode.workspace.fs.writeFile(this.article, bytes(text));
    return this.show();
  }

  async show(): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(this.article);
    await vscode.window.showTextDocument(document, { preview: false });
    await articleOf(document);
    await untilBeforeTheReader(this.article);
    return document;
  }

  async lines(): Promise<string[]> {
    const text = await vscode.workspace.fs.readFile(this.file).then(
      (read) => new TextDecoder().decode(read),
      () => '',
    );
    return text.split('\n').filter((line) => line !== '');
  }

  async records(): Promise<Stored[]> {
    return (await this.lines()).flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Stored] : []));
  }

  /** Marks a passage as a reader does, and waits until it is kept. */
  async highlight(document: vscode.TextDocument, words: string, occurrence = 1): Promise<Stored> {
    const editor = await vscode.window.showTextDocument(document);
    const before = (await this.records()).length;
    const { start, end } = rangeOf(document, words, occurrence);
    editor.selection = new vscode.Selection(start, end);
    await vscode.commands.executeCommand('annotatedReader.highlight');
    return until('the record', async () => (await this.records())[before]);
  }
}

const quoteOf = ({ target }: Stored): string | undefined =>
  target.selector.find(({ type }) => type === 'TextQuoteSelector')?.exact;

/** What the hover of the reader's own annotation says at a place; undefined where there is none. */
async function noteAt(document: vscode.TextDocument, place: vscode.Position): Promise<vscode.Hover | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place,
  );
  return hovers.find(({ contents }) =>
    contents.some((part) => part instanceof vscode.MarkdownString && part.value.includes('deleteAnnotation')),
  );
}

const edit = async (document: vscode.TextDocument, range: vscode.Range, text: string) => {
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, text);
  await vscode.workspace.applyEdit(change);
};

describe('annotations', () => {
  afterEach(closeAll);

  it('are kept beside the article, and stand where they were made when it is opened again', async () => {
    const shelf = new Shelf();
    const document = await shelf.open();
    const record = await shelf.highlight(document, 'The council bought a ferry', 2);
    assert.equal(quoteOf(record), 'The council bought a ferry');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const again = await shelf.show();
    const second = rangeOf(again, 'The council bought a ferry', 2);
    const hover = await until('the note', () => noteAt(again, second.start));
    assert.isTrue(hover.range?.isEqual(second), 'on the second of two alike');
    assert.isUndefined(await noteAt(again, rangeOf(again, 'The council bought a ferry', 1).start));
  });

  it('follow edits, grow with what is typed inside and not with what is typed beside', async () => {
    const shelf = new Shelf();
    const document = await shelf.open();
    await shelf.highlight(document, 'sold it in 2004');
    await edit(document, new vscode.Range(0, 0, 0, 0), 'Before it all.\n\n');
    const { start, end } = rangeOf(document, 'sold it in 2004');
    await edit(document, new vscode.Range(end, end), '!');
    await edit(document, new vscode.Range(start.translate(0, 5), start.translate(0, 5)), 'most of ');
    await document.save();
    // A file system that cannot rename shows a file that is being written as empty.
    await until('the new words', async () =>
      (await shelf.records()).some((one) => quoteOf(one) === 'sold most of it in 2004'),
    );
    const hover = await until('the note', () => noteAt(document, start));
    assert.equal(document.getText(hover.range), 'sold most of it in 2004');
  });

  it('stay as they are written where an edit elsewhere does not hide them', async () => {
    const shelf = new Shelf();
    const document = await shelf.open();
    await shelf.highlight(document, 'Nobody knows what was paid for it');
    const [line] = await shelf.lines();
    await edit(document, new vscode.Range(0, 0, 0, 0), 'Before it all.\n\n');
    await document.save();
    await until('the place after the edit', () =>
      noteAt(document, rangeOf(document, 'Nobody knows what was paid for it').start),
    );
    assert.deepEqual(await shelf.lines(), [line]);
  });

  it('come back where an undo brings their words back', async () => {
    const shelf = new Shelf();
    const document = await shelf.open();
    await shelf.highlight(document, 'Nobody knows what was paid for it');
    const range = rangeOf(document, 'Nobody knows what was paid for it');
    await edit(document, range, '');
    await until('the passage to be gone', async () => !(await noteAt(document, range.start)));
    await vscode.commands.executeCommand('undo');
    const hover = await until('the passage to be back', () => noteAt(document, range.start));
    assert.isTrue(hover.range?.isEqual(range));
  });

  it('of two around a place the smaller is shown', async () => {
    const shelf = new Shelf();
    const document = await shelf.open();
    await shelf.highlight(document, 'Nobody knows what was paid for it');
    await shelf.highlight(document, 'what was paid');
    const inner = rangeOf(document, 'what was paid');
    const hover = await until('the inner one', () => noteAt(document, inner.start.translate(0, 2)));
    assert.isTrue(hover.range?.isEqual(inner));
  });

  it('take the sentence at the caret where nothing is selected', async () => {
    const shelf = new Shelf();
    const document = await shelf.open();
    const editor = await vscode.window.showTextDocument(document);
    const { start } = rangeOf(document, 'what was paid');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('annotatedReader.highlight');
    const record = await until('the record', async () => (await shelf.records())[0]);
    assert.equal(quoteOf(record), 'Nobody knows what was paid for it.');
  });

  it('are made of what a card is about, once', async () => {
    const shelf = new Shelf();
    const document = await shelf.open();
    const name = rangeOf(document, 'Ada Lovell');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      name.start,
    );
    const card = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join();
    const [, address] = /command:annotatedReader\.annotate\?([^)]+)/.exec(card) ?? [];
    assert.isDefined(address, card);
    const [place] = JSON.parse(decodeURIComponent(address)) as unknown[];
    for (let times = 0; times < 2; times += 1) {
      await vscode.commands.executeCommand('annotatedReader.annotate', place);
      await until('the record', async () => (await shelf.records()).length > 0);
    }
    assert.deepEqual((await shelf.records()).map(quoteOf), ['Ada Lovell']);
  });

  it('leave a mark where they are deleted, so that no merge brings them back', async () => {
    const shelf = new Shelf();
    const document = await shelf.open();
    const { id } = await shelf.highlight(document, 'sold it in 2004');
    void vscode.commands.executeCommand('annotatedReader.deleteAnnotation', { uri: shelf.article.toString(), id });
    const mark = await until('the mark', async () => (await shelf.records()).find(({ deleted }) => deleted));
    assert.equal(mark.id, id);
  });

  it('are joined with what another window writes, and a line that is none hides nothing and is kept', async () => {
    const shelf = new Shelf();
    const document = await shelf.open();
    await shelf.highlight(document, 'sold it in 2004');
    const [mine] = await shelf.lines();
    const theirs = mine!.replace(/urn:uuid:[^"]+/, 'urn:uuid:other');
    const conflict = `<<<<<<< ours\n${mine}\n=======\n${theirs}\n>>>>>>> theirs\nnot a record\n`;
    await vscode.workspace.fs.writeFile(shelf.file, bytes(conflict));
    await shelf.highlight(document, 'never again');
    const lines = await shelf.lines();
    assert.lengthOf(await shelf.records(), 3);
    assert.include(lines, 'not a record');
    assert.isFalse(lines.some((line) => line.startsWith('<<<<')));
  });

  const FAULTS = [
    ['the disk is full', new vscode.FileSystemError('no space left on device')],
    ['the folder is read-only', vscode.FileSystemError.NoPermissions('read-only')],
  ] as const;
  for (const [what, fault] of FAULTS)
    it(`are kept where ${what}, shown meanwhile, and written with the next`, async () => {
      const files = new StubbornFiles();
      const registered = vscode.workspace.registerFileSystemProvider('reader-stubborn', files);
      try {
        const shelf = new Shelf(vscode.Uri.from({ scheme: 'reader-stubborn', path: `/${what}` }));
        const document = await shelf.open();
        files.fault = fault;
        const editor = await vscode.window.showTextDocument(document);
        const { start, end } = rangeOf(document, 'sold it in 2004');
        editor.selection = new vscode.Selection(start, end);
        await vscode.commands.executeCommand('annotatedReader.highlight');
        await until('the highlight', () => noteAt(document, start));
        assert.isEmpty(await shelf.records());
        files.fault = undefined;
        await shelf.highlight(document, 'never again');
        await until('both', async () => (await shelf.records()).length === 2);
      } finally {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        registered.dispose();
      }
    });
});

/** Files that may not let themselves be written. */
class StubbornFiles extends MemoryFiles {
  fault: vscode.FileSystemError | undefined;

  /** Rejects, as file systems do: VS Code waits for ever behind one that throws at once. */
  override writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    return this.fault ? Promise.reject(this.fault) : Promise.resolve(super.writeFile(uri, content));
  }
}
