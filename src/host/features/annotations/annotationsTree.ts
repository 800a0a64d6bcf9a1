import * as vscode from 'vscode';
import { grouped, inTextOrder, isShown, NO_FILTER, type Grouping, type Listed } from '../../../core/annotations/list';
import { plainLabel } from '../../../core/cards/escape';
import { readableDay } from '../../../core/readableDate';
import { Command } from '../../../shared/commands';
import type { Tree } from '../../laterTree';
import type { ReaderDeps } from '../../readerDeps';
import { registerBusyView } from '../busyView';
import { AnnotationsProvider, type AnnotationNode, type GroupNode, type LeafNode } from './annotationsProvider';
import { colourOf, meaningOf } from './colours';
import { askFilter } from './filter';
import { FIRST_PART, Listing, type ListedArticle } from './listing';
import type { Pen } from './pen';

const GROUPING = 'annotations.groupBy';
const FILTERED = 'annotatedReader.annotationsFiltered';

const GROUPINGS: readonly { readonly label: string; readonly grouping: Grouping }[] = [
  { label: 'By section', grouping: 'section' },
  { label: 'By colour', grouping: 'colour' },
  { label: 'By tag', grouping: 'tag' },
  { label: 'By day', grouping: 'time' },
];

/** Groups are open where all their rows together are no more than these: VS Code fetches every row of an open one. */
const MOST_OPEN = 300;

/** The annotations of the article before the reader, or of the whole workspace, to group and to narrow. */
export function registerAnnotationsTree(
  deps: ReaderDeps,
  { annotations, store }: Pen,
  { view, feed }: Tree<AnnotationNode>,
): vscode.Disposable {
  const { active } = deps;
  const provider = new AnnotationsProvider();
  const listing = new Listing(annotations, store);
  let filter = NO_FILTER;
  let isWhole = false;
  let shown = 0;

  /** What is to be listed; of a large workspace the first part before the whole. */
  const listed = async function* (): AsyncGenerator<ListedArticle[], void, void> {
    if (isWhole) yield* listing.ofWorkspace();
    else yield active.document ? [listing.ofArticle(active.document)] : [];
  };
  const showAll = (articles: readonly ListedArticle[]): void => {
    const narrowed = articles.map(({ uri, listed }) => ({ uri, listed: listed.filter((one) => isShown(one, filter)) }));
    const [all, left] = [countIn(articles), countIn(narrowed)];
    const areOpen = left <= MOST_OPEN && articles.length < FIRST_PART;
    provider.show(isWhole ? narrowed.flatMap(articleGroup) : narrowed.flatMap(groupsOf), areOpen);
    view.description = [
      ...(isWhole ? ['workspace'] : []),
      left < all ? `${left} of ${all}` : all > 0 ? String(all) : '',
    ].join(' ');
    view.message = messageFor(all, left, isWhole);
  };
  const show = async (): Promise<void> => {
    const turn = (shown += 1);
    for await (const articles of listed()) {
      if (turn !== shown) return; // a newer list is shown meanwhile
      showAll(articles);
    }
  };
  const setFilter = (next: typeof filter): void => {
    filter = next;
    void vscode.commands.executeCommand('setContext', FILTERED, next !== NO_FILTER);
    void show();
  };

  const prepare = () => {
    if (view.visible) listing.prepare();
  };

  prepare();
  void show();
  return vscode.Disposable.from(
    feed(provider),
    provider,
    registerBusyView(deps, 'annotatedReader.annotations', 'reading of annotations', 'placing of annotations'),
    active.onDidChange(() => void show()),
    view.onDidChangeVisibility(prepare),
    annotations.onDidChange((article) => {
      listing.note(article);
      if (isWhole || article.toString() === active.document?.uri.toString()) void show();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('annotatedReader.annotations')) return;
      provider.forget();
      void show();
    }),
    vscode.commands.registerCommand(Command.filterAnnotations, async () => {
      let articles: readonly ListedArticle[] = [];
      for await (articles of listed());
      await askFilter(
        articles.flatMap((article) => article.listed),
        filter,
        setFilter,
      );
    }),
    vscode.commands.registerCommand(Command.unfilterAnnotations, () => setFilter(NO_FILTER)),
    vscode.commands.registerCommand(Command.groupAnnotations, async () => {
      const chosen = await vscode.window.showQuickPick(GROUPINGS, { title: 'Group annotations' });
      const settings = vscode.workspace.getConfiguration('annotatedReader');
      if (chosen) await settings.update(GROUPING, chosen.grouping, vscode.ConfigurationTarget.Global);
    }),
    vscode.commands.registerCommand(Command.scopeAnnotations, () => {
      isWhole = !isWhole;
      if (!isWhole) listing.forget(); // the next look is a fresh one
      void show();
    }),
  );
}

const countIn = (articles: readonly ListedArticle[]): number =>
  articles.reduce((sum, { listed }) => sum + listed.length, 0);

function messageFor(all: number, left: number, isWhole: boolean): string {
  if (all > 0) return left > 0 ? '' : 'No annotation fits.';
  return isWhole ? 'Nothing in this workspace is annotated yet.' : 'Select a passage, then Highlight or Add Note.';
}

const groupingNow = (): Grouping =>
  vscode.workspace.getConfiguration('annotatedReader').get<Grouping>(GROUPING, 'section');

/** The groups of one article; what has no place in the text comes first, since it waits for the reader. */
function groupsOf({ uri, listed }: ListedArticle): GroupNode[] {
  const leaf = leafIn(uri);
  const orphans = listed.filter(({ isOrphan }) => isOrphan);
  const grouping = groupingNow();
  const groups = grouped(
    listed.filter(({ isOrphan }) => !isOrphan),
    grouping,
    dayOf,
  );
  const waiting: GroupNode = {
    kind: 'group',
    id: '(orphans)',
    label: 'Without a place',
    icon: new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground')),
    leaves: inTextOrder(orphans).map(leaf),
  };
  return [
    ...(orphans.length > 0 ? [waiting] : []),
    ...groups.map(({ key, items }): GroupNode => ({
      kind: 'group',
      id: `${grouping} ${key}`,
      label: labelOf(key, grouping),
      icon: grouping === 'colour' ? colourIcon(key) : undefined,
      leaves: items.map(leaf),
    })),
  ];
}

/** All annotations of one article as one group. */
function articleGroup({ uri, listed }: ListedArticle): GroupNode[] {
  if (listed.length === 0) return [];
  const label = plainLabel(vscode.workspace.asRelativePath(uri));
  const leaves = inTextOrder(listed).map(leafIn(uri));
  return [{ kind: 'group', id: uri.toString(), label, icon: vscode.ThemeIcon.File, leaves }];
}

const leafIn =
  (uri: vscode.Uri) =>
  ({ annotation, isOrphan }: Listed): LeafNode => ({
    kind: isOrphan ? 'orphan' : 'annotation',
    uri: uri.toString(),
    id: annotation.id,
    annotation,
  });

function labelOf(key: string, grouping: Grouping): string {
  switch (grouping) {
    case 'section':
      return plainLabel(key) || 'Opening';
    case 'colour':
      return meaningOf(colourOf(key));
    case 'tag':
      return key === '' ? 'No tag' : `#${plainLabel(key)}`;
    case 'time':
      return readableDay(dayFrom(key));
  }
}

const colourIcon = (key: string): vscode.ThemeIcon =>
  new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(`annotatedReader.highlight.${colourOf(key)}Mark`));

const dayFrom = (key: string) => {
  const [year = 0, month = 0, day = 0] = key.split('-').map(Number);
  return { year, month, day };
};

/** The day of an instant where the reader is. */
function dayOf(instant: string): string {
  const date = new Date(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
