import * as vscode from 'vscode';
import { pathTo, type SectionNode } from '../../../core/sectionTree';
import { Command } from '../../../shared/commands';
import type { ReaderDeps } from '../../readerDeps';
import { isSectionNode } from '../sections/sectionsProvider';
import type { ReadingStore } from './readingStore';
import { ResumeOffer } from './resumeOffer';
import type { ShownReading } from './shownReading';
import { watchReading } from './watch';

/** What was read of the article before the reader: noted, marked by hand, forgotten, and gone on with. */
export function registerReading(deps: ReaderDeps, reading: ShownReading, store: ReadingStore): vscode.Disposable {
  const { active, articles } = deps;
  const offer = new ResumeOffer(deps, reading);

  /** Marks the section of a row, or the one at the caret. */
  const mark = (isRead: boolean) => async (row?: unknown) => {
    const { nodes = [] } = reading.shown ?? {};
    const offset = isSectionNode(row) ? row.span.start : active.caret;
    const path = pathTo(nodes, offset);
    const node = isSectionNode(row) ? path.find(({ span }) => span.start === offset) : path.at(-1);
    if (node) await reading.mark([node], isRead);
    else void vscode.window.showInformationMessage('No section of an article is at the caret.');
  };
  const forget = async () => {
    const takeBack = reading.forget();
    if (!takeBack) return;
    if (reading.shown) offer.close(reading.shown.address);
    const message = 'What you read in this article, and where you stopped, is forgotten.';
    if ((await vscode.window.showInformationMessage(message, 'Undo')) === 'Undo') takeBack();
  };

  return vscode.Disposable.from(
    offer,
    watchReading(deps, reading, store, () => offer.isShown),
    articles.onDidChange(({ type, uri }) => {
      if (type !== 'closed') return;
      offer.close(uri.toString());
      reading.close(uri.toString());
    }),
    vscode.commands.registerCommand(Command.markSectionRead, mark(true)),
    vscode.commands.registerCommand(Command.markSectionUnread, mark(false)),
    vscode.commands.registerCommand(Command.forgetReading, forget),
  );
}

/** What a click on boxes of the tree says. */
export async function markBoxes(
  reading: ShownReading,
  items: readonly (readonly [SectionNode, vscode.TreeItemCheckboxState])[],
): Promise<void> {
  for (const [node, state] of items) await reading.mark([node], state === vscode.TreeItemCheckboxState.Checked);
}
