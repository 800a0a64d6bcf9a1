import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openText, theExtension, until, workspaceFile } from '../support';

const TEXT =
  'Once more Ada Lovelace met Charles Babbage in Paris on 5 May 2016.[^1]\n\n[^1]: [x](javascript:x) and [y](command:x)\n';

/** What may come with a command, from another extension or a link that somebody let through. */
const junkFor = (uri: string): readonly unknown[] => {
  const actor = { id: 'x', name: '](command:x)', type: 'person', aliases: 5 };
  const addresses = [
    'file:///etc/passwd',
    'command:workbench.action.quit',
    'untitled:x',
    'vscode://x',
    'https://x',
    '',
    uri,
  ];
  return [
    ...[
      null,
      0,
      NaN,
      1e308,
      -1,
      true,
      '',
      'file:///etc/passwd',
      [],
      [[]],
      {},
      () => undefined,
      Symbol.iterator.toString(),
    ],
    ...addresses.map((address) => ({ uri: address, start: -1, end: 2 ** 60 })),
    ...addresses.slice(0, -1).map((address) => ({ uri: address, start: 0, end: 1, actor: 'Ada' })),
    ...addresses.map((address) => ({ uri: address, id: 'urn:uuid:0' })),
    { uri, start: '0', end: {} },
    { uri, start: 5, end: 1 },
    { uri, start: 0.5, end: 1e9 },
    { uri: { scheme: 'file', path: '/etc/passwd' }, start: 0, end: 1 },
    { format: 'exe', target: '/etc/passwd' },
    { format: 'csv', target: 'command:workbench.action.quit' },
    { format: 'csv', target: 'https://example.org/x' },
    { kind: 'actor' },
    { kind: 'actor', actor, mentions: null },
    { kind: 'form', actor: {}, form: {} },
    { kind: 'ignoredForm', form: 7 },
    { section: 'x', span: null },
    { section: {}, span: { start: NaN, end: 'x' } },
    vscode.Uri.parse('file:///etc/passwd'),
    vscode.Uri.parse('command:workbench.action.quit'),
  ];
};

/** What takes away a question to the reader, as the reader would. */
const CLOSE_DIALOGS = ['workbench.action.closeQuickOpen', 'notifications.clearAll', 'closeReferenceSearch'];

/** Runs a command until it is done; whatever it asks the reader is closed as soon as it is shown, as a reader would. */
async function run(command: string, ...args: unknown[]): Promise<void> {
  let end: { readonly error?: unknown } | undefined;
  void vscode.commands.executeCommand(command, ...args).then(
    () => (end = {}),
    (error: unknown) => (end = { error }),
  );
  const dismissed = async () => {
    for (const close of CLOSE_DIALOGS) if (!end) await vscode.commands.executeCommand(close);
    return end;
  };
  // What is asked takes a round trip to be closed, so that no time has to pass in between.
  const { error } = await until(`the end of ${command} with ${JSON.stringify(args)}`, dismissed, { everyMs: 0 });
  if (error !== undefined) throw error as Error;
}

const isThere = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** What a window has open: its tabs, by address where they have one. */
const open = (): string[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.map(({ input, label }) => (input instanceof vscode.TabInputText ? input.uri.toString() : label)),
  );

/** Those that take what they are given; the caret is on no name, so that they have nothing else to go by. */
const TAKING = [
  ...['_goTo', 'showOnTimeline', 'goToSection', 'exportTimeline', 'restoreName', 'followActor', 'lookUpOnWikipedia'],
  ...['renameActor', 'retypeActor', 'mergeActor', 'splitActor', 'ignoreActor'],
  ...['annotate', 'tagAnnotation', 'recolourAnnotation', 'deleteAnnotation', 'goToAnnotation', 'placeOrphan'],
  ...['exportAnnotations', 'copyCitation'],
].map((name) => `annotatedReader.${name}`);

describe('commands that are given anything', () => {
  let article: vscode.TextDocument;
  beforeEach(async () => {
    ({ document: article } = await openText(TEXT));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('annotatedReader.unfollowActor');
    await closeAll();
  });

  for (const command of TAKING)
    it(`neither throw nor open nor write a thing: ${command}`, async () => {
      const before = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
      for (const junk of junkFor(article.uri.toString())) await run(command, junk, junk);
      assert.isFalse(await isThere(workspaceFile('cast.yml')), 'a correction was written');
      const foreign = vscode.workspace.textDocuments.map(({ uri }) => uri.toString()).filter((uri) => !before.has(uri));
      assert.deepEqual(foreign, []);
      assert.deepEqual(
        open().filter((tab) => tab !== article.uri.toString() && tab !== 'Timeline'),
        [],
      );
    });

  it('are all that a card may run, and each of them is tried here', async () => {
    const { CARD_COMMANDS } = await import('../../../src/host/features/cardLinks');
    assert.sameMembers(
      [...CARD_COMMANDS],
      ['annotatedReader._goTo', 'annotatedReader.showOnTimeline', 'annotatedReader.annotate'],
    );
    assert.includeMembers(TAKING, [...CARD_COMMANDS]);
  });

  it('open no source that is none of the web', async () => {
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(0, 5, 0, 5);
    const api = await theExtension().activate();
    const read = await api.articleFor(article.uri);
    assert.deepEqual(read?.sources, [], 'neither address is a source');
    await run('annotatedReader.openSource');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), article.uri.toString());
  });
});
