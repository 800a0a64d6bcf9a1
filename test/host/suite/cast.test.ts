import { assert } from 'chai';
import * as vscode from 'vscode';
import { editCast, type CastEdit } from '../../../src/core/cast/editCast';
import { correct } from '../../../src/host/cast/correct';
import { readTextFile, swapByProvider } from '../../../src/host/cast/textFiles';
import { Turns } from '../../../src/host/turns';
import { articleOf, closeAll, rangeOf, until, untilBeforeTheReader, workspaceFile } from '../support';

const TEXT = [
  '# A visit',
  '',
  'Vladimir Putin, the president of Russia, met Xi Jinping in Beijing. Putin spoke for an hour.',
  'The Kremlin was pleased. Guests came from the Sea Lion Club and from Russia.',
  '',
].join('\n');

const bytes = (text: string) => new TextEncoder().encode(text);

/** A folder of its own with an article and an empty `cast.yml`, which the search upwards finds first. */
class Visit {
  static #count = 0;
  readonly folder = workspaceFile(`cast-${(Visit.#count += 1)}`);
  readonly article = vscode.Uri.joinPath(this.folder, 'visit.md');
  readonly cast = vscode.Uri.joinPath(this.folder, 'cast.yml');

  async open(cast = ''): Promise<vscode.TextDocument> {
    await vscode.workspace.fs.writeFile(this.article, bytes(TEXT));
    await this.write(cast);
    const document = await vscode.workspace.openTextDocument(this.article);
    await vscode.window.showTextDocument(document, { preview: false });
    await this.names();
    await untilBeforeTheReader(this.article);
    return document;
  }

  write = (cast: string) => vscode.workspace.fs.writeFile(this.cast, bytes(cast));
  text = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(this.cast));

  async names(): Promise<string[]> {
    const article = await articleOf({ uri: this.article });
    return article.actors.map(({ name }) => name);
  }

  async formsOf(name: string): Promise<string[]> {
    const article = await articleOf({ uri: this.article });
    const actor = article.actors.find((candidate) => candidate.name === name);
    return article.mentions.filter((mention) => mention.actor === actor?.id).map(({ text }) => text);
  }

  async actorNode(name: string) {
    const article = await articleOf({ uri: this.article });
    return {
      kind: 'actor',
      actor: article.actors.find((candidate) => candidate.name === name),
      mentions: [],
      forms: [],
    };
  }
}

describe('the reader’s cast', () => {
  let visit: Visit;
  beforeEach(() => {
    visit = new Visit();
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(visit.folder, { recursive: true });
  });

  it('applies to the article below, and follows the file', async () => {
    await visit.open('actors:\n  - name: V. V. Putin\n    aliases: [Vladimir Putin]\n');
    await until('the new name', async () => (await visit.names()).includes('V. V. Putin'));
    assert.deepEqual(await visit.formsOf('V. V. Putin'), ['Vladimir Putin', 'Putin']);
    await visit.write('ignore: [Putin, Vladimir Putin]\n');
    await until('the cast without him', async () => !(await visit.names()).some((name) => name.includes('Putin')));
    await vscode.workspace.fs.delete(visit.cast);
    await until('the cast as recognised', async () => (await visit.names()).includes('Vladimir Putin'));
  });

  it('is corrected by commands, one file entry each, and undone', async () => {
    await visit.open();
    const before = await visit.names();
    await vscode.commands.executeCommand('annotatedReader.ignoreActor', await visit.actorNode('Xi Jinping'));
    assert.include(await visit.text(), '- Xi Jinping');
    await until('the cast without him', async () => !(await visit.names()).includes('Xi Jinping'));
    await vscode.commands.executeCommand('annotatedReader.undoCast');
    assert.equal(await visit.text(), '');
    await until('the cast as it was', async () => (await visit.names()).join() === before.join());
  });

  it('splits a spelling off', async () => {
    await visit.open();
    const { actor } = await visit.actorNode('Vladimir Putin');
    await vscode.commands.executeCommand('annotatedReader.splitActor', {
      kind: 'form',
      actor,
      form: 'Putin',
      mentions: [],
    });
    await until('two of them', async () => (await visit.formsOf('Putin')).length === 1);
    assert.deepEqual(await visit.formsOf('Vladimir Putin'), ['Vladimir Putin']);
  });

  it('reports a broken file at its line; the last good one goes on', async () => {
    await visit.open('ignore: [Xi Jinping]\n');
    await until('the good cast', async () => !(await visit.names()).includes('Xi Jinping'));
    await visit.write('ignore: [Xi Jinping]\nactors:\n  - type: person\n');
    const [diagnostic] = await until('the diagnostic', () => {
      const found = vscode.languages.getDiagnostics(visit.cast);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(diagnostic!.range.start.line, 2);
    assert.include(diagnostic!.message, 'needs a `name`');
    assert.notInclude(await visit.names(), 'Xi Jinping');
    await visit.write('ignore: []\n');
    await until('no diagnostic', () => vscode.languages.getDiagnostics(visit.cast).length === 0);
    await until('him again', async () => (await visit.names()).includes('Xi Jinping'));
  });

  it('loses no correction of another window that writes at the same time', async () => {
    await visit.open();
    const ours = vscode.commands.executeCommand('annotatedReader.ignoreActor', await visit.actorNode('Xi Jinping'));
    // The other window read the empty file too, and writes over what we wrote.
    await until('what we wrote', () => visit.text(), { everyMs: 0 });
    await visit.write('actors:\n  - name: Sea Lion Club\n    type: group\n');
    await ours;
    const text = await visit.text();
    assert.include(text, 'Sea Lion Club');
    assert.include(text, '- Xi Jinping');
  });

  it('loses none of the corrections that two windows make at the same time, twenty each', async () => {
    await visit.open();
    const store = {
      read: () => readTextFile(visit.cast),
      swap: (expected?: string, text?: string) => swapByProvider(visit.cast, expected, text),
    };
    const turns = new Turns();
    const theirs = Array.from({ length: 20 }, async (_, index) => {
      const edit: CastEdit = { type: 'add', name: `Guest ${index}`, to: 'person' };
      const apply = (text: string) => Promise.resolve(editCast(text, edit));
      assert.isObject(await correct(store, apply, (task) => turns.next(task)));
    });
    const ours = Array.from({ length: 20 }, (_, index) =>
      vscode.commands.executeCommand('annotatedReader.ignoreActor', {
        kind: 'actor',
        actor: { name: `Nobody ${index}`, type: 'other', aliases: [`Nobody ${index}`] },
      }),
    );
    await Promise.all([...theirs, ...ours]);
    const text = await visit.text();
    assert.lengthOf(text.match(/name: Guest \d+$/gm) ?? [], 20);
    assert.lengthOf(text.match(/- Nobody \d+$/gm) ?? [], 20);
  });

  it('is where next and previous mention lead while one actor is followed', async () => {
    const document = await visit.open();
    const editor = vscode.window.activeTextEditor!;
    const caretAt = (text: string, occurrence = 1) => {
      const at = rangeOf(document, text, occurrence).start;
      editor.selection = new vscode.Selection(at, at);
    };
    const step = async (command: string, text: string, occurrence: number) => {
      await vscode.commands.executeCommand(`annotatedReader.${command}`);
      const wanted = rangeOf(document, text, occurrence).start;
      await until(`the caret on ${text} ${occurrence}`, () => editor.selection.active.isEqual(wanted));
    };
    await vscode.commands.executeCommand('annotatedReader.followActor', await visit.actorNode('Russia'));
    caretAt('Xi Jinping');
    await step('nextMention', 'Russia', 2);
    await step('nextMention', 'Russia', 1);
    await step('previousMention', 'Russia', 2);
    await vscode.commands.executeCommand('annotatedReader.unfollowActor');
    caretAt('Putin', 2);
    await step('previousMention', 'Vladimir Putin', 1);
  });
});
