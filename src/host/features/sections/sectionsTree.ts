import * as vscode from 'vscode';
import { progressText } from '../../../core/reading/progress';
import { pathTo, type SectionNode } from '../../../core/sectionTree';
import { Command } from '../../../shared/commands';
import type { Tree } from '../../laterTree';
import type { ReaderDeps } from '../../readerDeps';
import { registerBusyView } from '../busyView';
import { markBoxes, registerReading } from '../reading/reading';
import { ReadingStore } from '../reading/readingStore';
import { ShownReading } from '../reading/shownReading';
import { sectionTrees } from '../../grown';
import { revealSpan } from '../../reveal';
import { wordsPerMinute } from './readingSpeed';
import { isSectionNode, SectionsProvider, titleOf } from './sectionsProvider';

/** The sections of the article before the reader, the current one followed as the caret moves. */
export function registerSectionsTree(deps: ReaderDeps, { view, feed }: Tree<SectionNode>): vscode.Disposable {
  const { active, slices, pending, context } = deps;
  const store = new ReadingStore(context.globalState, deps);
  const reading = new ShownReading(store, slices);
  const provider = new SectionsProvider((node) => reading.isRead(node));
  const sectionTreeOf = sectionTrees(slices);

  const show = (): void => {
    const { document } = active;
    const task = () => showNow(document);
    void (document ? pending.during(document.uri, 'showing of the sections', task) : task());
  };
  const showNow = async (document: vscode.TextDocument | undefined): Promise<void> => {
    const { analysed } = active;
    const isCurrent = analysed?.version === document?.version;
    if (document && document === provider.document && !isCurrent) return; // its analysis is on its way
    const nodes = analysed && isCurrent ? await sectionTreeOf(analysed) : [];
    const isWanted = () => active.analysed === analysed && active.document === document; // else a newer one is shown
    await reading.show(isCurrent ? analysed : undefined, nodes, isWanted);
    if (!isWanted()) return;
    provider.show(document, nodes);
    view.message = analysed && nodes.length === 0 ? 'This article has no headings.' : '';
    describe();
    follow();
  };
  const describe = (): void => {
    const { document } = provider;
    view.description = document ? progressText(reading.progress, wordsPerMinute(document)) : '';
    provider.renew();
  };
  const follow = (): void => {
    const current = pathTo(provider.nodes, active.caret).at(-1);
    if (!current || !view.visible) return;
    if (provider.mark(current)) void view.reveal(current, { select: true, focus: false, expand: true });
  };

  show();
  return vscode.Disposable.from(
    feed(provider),
    provider,
    store,
    reading,
    registerReading(deps, reading, store),
    registerBusyView(deps, 'annotatedReader.sections', 'analysis'),
    reading.onDidChange(describe),
    view.onDidChangeCheckboxState(({ items }) => void markBoxes(reading, items)),
    active.onDidChange(show),
    active.onDidMoveCaret(follow),
    view.onDidChangeVisibility(() => {
      provider.mark(undefined);
      follow();
    }),
    vscode.commands.registerCommand(Command.goToSection, async (node?: unknown) => {
      const target = isSectionNode(node) ? node : await pickSection(provider.nodes);
      if (target && active.document) await revealSpan(active.document.uri, target.section?.titleSpan ?? target.span);
    }),
  );
}

async function pickSection(nodes: readonly SectionNode[]): Promise<SectionNode | undefined> {
  const items = flatten(nodes, 0).map(({ node, depth }) => ({
    label: `${'\u2003'.repeat(depth)}${titleOf(node)}`,
    node,
  }));
  return (await vscode.window.showQuickPick(items, { title: 'Go to section' }))?.node;
}

const flatten = (nodes: readonly SectionNode[], depth: number): { node: SectionNode; depth: number }[] =>
  nodes.flatMap((node) => [{ node, depth }, ...flatten(node.children, depth + 1)]);
