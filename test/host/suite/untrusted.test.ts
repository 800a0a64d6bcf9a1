import { assert } from 'chai';
import * as vscode from 'vscode';
import { castTree } from '../../../src/core/castTree';
import { sectionTree } from '../../../src/core/sectionTree';
import type { Article } from '../../../src/core/model';
import { CARD_COMMANDS } from '../../../src/host/features/cardLinks';
import { CastProvider } from '../../../src/host/features/cast/castProvider';
import { SectionsProvider } from '../../../src/host/features/sections/sectionsProvider';
import { faultsOf } from '../../hostile/judge';
import { RECIPES } from '../../hostile/recipes';
import {
  cardsAt,
  closeAll,
  openArticle,
  openText,
  theExtension,
  until,
  workspaceFile,
  type OpenArticle,
} from '../support';

const FOLDER = 'test/fixtures/hostile';
/** Of a huge article: its cards are made of the same parts as all others. */
const MOST_PLACES = 40;

/** The files of the corpus, below its folder. */
async function corpus(folder = FOLDER): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(workspaceFile(folder));
  const files = entries.map(([name, type]) =>
    type === vscode.FileType.Directory ? corpus(`${folder}/${name}`) : Promise.resolve([`${folder}/${name}`]),
  );
  return (await Promise.all(files)).flat().filter((path) => /\.(?:md|txt)$/.test(path));
}

const placesOf = ({ mentions, footnotes }: Article): number[] =>
  [...mentions, ...footnotes.references, ...footnotes.definitions].map(({ span }) => span.start).slice(0, MOST_PLACES);

async function assertCardsHarmless({ document, article }: OpenArticle): Promise<void> {
  const hovers = await Promise.all(placesOf(article).map((offset) => cardsAt(document, document.positionAt(offset))));
  const parts = hovers.flat().flatMap(({ contents }) => contents as vscode.MarkdownString[]);
  const cards = parts.filter(({ isTrusted }) => isTrusted);
  for (const card of cards) {
    assert.deepEqual(card.isTrusted, { enabledCommands: CARD_COMMANDS });
    assert.isNotTrue(card.supportHtml);
    assert.isUndefined(card.baseUri);
    assert.deepEqual(faultsOf(card.value, document.uri.toString()), [], card.value.slice(0, 2000));
  }
  assert.isNotEmpty(cards, 'no card was looked at');
}

const TURNING = /[\u202A-\u202E\u2066-\u2069]/;
/** Neither an icon, nor a command in a message, nor text that is turned around. */
function assertPlain(words: string): void {
  assert.notMatch(words, /\$\([\w~-]+\)|\]\(\w+:/);
  assert.notMatch(words, TURNING);
}

/** Every row of a tree as VS Code asks for it; it refuses two of one id. */
function rowsOf<T>(
  provider: Required<Pick<vscode.TreeDataProvider<T>, 'getChildren' | 'getTreeItem'>>,
): vscode.TreeItem[] {
  const below = (parent?: T): vscode.TreeItem[] =>
    (provider.getChildren(parent) as T[]).flatMap((node) => [
      provider.getTreeItem(node) as vscode.TreeItem,
      ...below(node),
    ]);
  return below();
}

function assertRowsHarmless(rows: readonly vscode.TreeItem[]): void {
  assert.lengthOf(new Set(rows.map(({ id }) => id)), rows.length, rows.map(({ id }) => id).join());
  for (const { label, description, tooltip, command } of rows) {
    for (const words of [label, description, tooltip]) assertPlain(typeof words === 'string' ? words : '');
    assert.include([undefined, 'annotatedReader._goTo', 'annotatedReader.goToSection'], command?.command);
  }
}

function assertTreesHarmless({ document, article }: OpenArticle): void {
  const text = document.getText();
  const analysed = { uri: document.uri, version: document.version, article, text };
  const cast = new CastProvider();
  for (const order of ['type', 'mentions', 'appearance'] as const) {
    cast.show(analysed, castTree(article, order), ['Paris', 'Paris', '$(bug)', '](command:x)\u202E']);
    assert.isAtLeast(rowsOf(cast).length, castTree(article, order).length);
    assertRowsHarmless(rowsOf(cast));
  }
  const sections = new SectionsProvider();
  sections.show(document, sectionTree(article, text));
  assertRowsHarmless(rowsOf(sections));
}

/**
 * VS Code shows the address of a link on hover, percent-encoding undone, as Markdown that may run any command; what ends
 * the address early there would let an article say the rest.
 */
async function assertLinksHarmless({ document }: OpenArticle): Promise<void> {
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
    99,
  );
  for (const { target, tooltip } of links.filter((link) => link.tooltip?.startsWith('Open '))) {
    assert.match(target!.scheme, /^https?$/);
    assert.notMatch(target!.toString(true).replaceAll(' ', ''), /[\s\\\u0000-\u001F]/);
    assertPlain(tooltip!);
  }
}

async function assertSymbolsHarmless({ document }: OpenArticle): Promise<void> {
  if (document.languageId === 'markdown') return; // VS Code's own
  const ask = 'vscode.executeDocumentSymbolProvider';
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(ask, document.uri);
  for (const { name } of symbols ?? []) assert.notMatch(name, TURNING);
}

async function assertHarmless(open: OpenArticle): Promise<void> {
  assert.isEmpty(open.article.problems.filter(({ code }) => code === 'stage-failed'));
  await assertCardsHarmless(open);
  assertTreesHarmless(open);
  await assertLinksHarmless(open);
  await assertSymbolsHarmless(open);
  for (const { message, code } of vscode.languages.getDiagnostics(open.document.uri)) {
    assert.notMatch(message, TURNING);
    assert.notStrictEqual(typeof code, 'object', 'a code that is a link');
  }
}

describe('a hostile article', () => {
  afterEach(closeAll);

  it('forges nothing, whichever of the corpus it is', async () => {
    const files = await corpus();
    assert.isAtLeast(files.length, 13);
    for (const path of files) await assertHarmless(await openArticle(path));
  });

  for (const [name, make] of Object.entries(RECIPES))
    // As plain text: VS Code's own Markdown support would be busy with it for long.
    it(`forges nothing with ${name}`, async () => assertHarmless(await openText(make(), 'plaintext')));

  it('has its cast.yml applied, whose names are harmless as well', async () => {
    const open = await openArticle(`${FOLDER}/cast/visit.md`);
    const api = await theExtension().activate();
    const article = await until('the corrected cast', async () => {
      const read = await api.articleFor(open.document.uri);
      return read?.actors.some(({ name }) => name === '__proto__') ? read : undefined;
    });
    await assertHarmless({ ...open, article });
  });
});
