import * as vscode from 'vscode';
import { growCastTree, type CastOrder } from '../../../core/castTree';
import type { Article } from '../../../core/model';
import { isOutlineOnly } from '../../../core/outlineOnly';
import { Command } from '../../../shared/commands';
import type { Tree } from '../../laterTree';
import type { ReaderDeps } from '../../readerDeps';
import { revealSpan } from '../../reveal';
import { registerBusyView } from '../busyView';
import { CastProvider, type CastNode } from './castProvider';
import { pickActor } from './actors';

const SETTING = 'cast.order';

/** Each order as the picker shows it. */
const ORDERS: readonly { readonly label: string; readonly order: CastOrder }[] = [
  { label: 'By type', order: 'type' },
  { label: 'By mentions', order: 'mentions' },
  { label: 'By first appearance', order: 'appearance' },
];

/** The cast of the article before the reader, as a tree to order and to look somebody up in. */
export function registerCastTree(deps: ReaderDeps, { view, feed }: Tree<CastNode>): vscode.Disposable {
  const { active, casts, slices, pending } = deps;
  const provider = new CastProvider();

  const show = (): void => {
    const { document } = active;
    const task = () => showNow(document);
    void (document ? pending.during(document.uri, 'showing of the cast', task) : task());
  };
  const showNow = async (document: vscode.TextDocument | undefined): Promise<void> => {
    const { analysed } = active;
    if (document && analysed?.version !== document.version) return; // its analysis is on its way
    const file = document && (await casts.nearest(document.uri));
    const isWanted = () => active.analysed === analysed; // else a newer one is shown meanwhile
    const nodes = analysed ? await slices.run(growCastTree(analysed.article, orderOf()), isWanted) : [];
    if (!nodes || !isWanted()) return;
    provider.show(analysed, nodes, file?.file?.ignore ?? []);
    view.message = analysed ? messageOf(analysed.article) : '';
    view.description = analysed && !isOutlineOnly(analysed.article) ? String(analysed.article.actors.length) : '';
  };

  show();
  return vscode.Disposable.from(
    feed(provider),
    provider,
    registerBusyView(deps, 'annotatedReader.cast', 'analysis', 'options', 'correction of the cast'),
    active.onDidChange(show),
    casts.onDidRead(show),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`annotatedReader.${SETTING}`)) show();
    }),
    vscode.commands.registerCommand(Command.orderCast, async () => {
      const chosen = await vscode.window.showQuickPick(ORDERS, { title: 'Show the cast' });
      if (!chosen) return;
      const settings = vscode.workspace.getConfiguration('annotatedReader');
      await settings.update(SETTING, chosen.order, vscode.ConfigurationTarget.Global);
    }),
    vscode.commands.registerCommand(Command.findActor, async () => {
      const first = (await pickActor(deps, 'Go to whom?'))?.mentions[0];
      if (first && active.document) await revealSpan(active.document.uri, first.span);
    }),
  );
}

function messageOf(article: Article): string {
  if (isOutlineOnly(article)) return 'Only the outline was read. “Read This Article in Full” says who is who.';
  return article.actors.length === 0 ? 'This article names nobody.' : '';
}

const orderOf = (): CastOrder => vscode.workspace.getConfiguration('annotatedReader').get<CastOrder>(SETTING, 'type');
